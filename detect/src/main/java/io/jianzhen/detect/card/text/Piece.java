package io.jianzhen.detect.card.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Text in plain form with its place: a line or a part of one, without spaces, full width made half.
 *
 * @param sureness for each character
 */
record Piece(String text, List<Double> sureness, Place place) {

  /** A line; its place is shifted up or down as if the card lay even. */
  static Piece of(TextLine line, double slope) {
    StringBuilder text = new StringBuilder();
    List<Double> sureness = new ArrayList<>();
    for (int i = 0; i < line.text().length(); i++) {
      String one = Normalizer.normalize(line.text().substring(i, i + 1), Normalizer.Form.NFKC);
      for (int j = 0; j < one.length(); j++) {
        char c = one.charAt(j);
        if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
          text.append(c);
          sureness.add(line.sureness().get(i));
        }
      }
    }
    Place at = line.place();
    int down = (int) Math.round(-slope * at.middleX());
    return new Piece(
        text.toString(),
        sureness,
        new Place(at.left(), at.top() + down, at.right(), at.bottom() + down));
  }

  /** From one character to another; letters are taken to be as wide as their neighbours. */
  Piece part(int from, int to) {
    double length = Math.max(1, text.length());
    return new Piece(
        text.substring(from, to),
        sureness.subList(from, to),
        place.between(from / length, to / length));
  }

  /** Without colons and the like at either end. */
  Piece trimmed() {
    int from = 0;
    int to = text.length();
    while (from < to && isMark(text.charAt(from))) {
      from++;
    }
    while (to > from && isMark(text.charAt(to - 1))) {
      to--;
    }
    return part(from, to);
  }

  Piece and(Piece next) {
    List<Double> both = new ArrayList<>(sureness);
    both.addAll(next.sureness);
    return new Piece(text + next.text, both, place.and(next.place));
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** The sureness of the least sure character. */
  double confidence() {
    return sureness.stream().mapToDouble(Double::doubleValue).min().orElse(0);
  }

  /** Whether both stand in one row. */
  boolean isBeside(Piece other) {
    double apart = Math.abs(place.middleY() - other.place.middleY());
    return apart < 0.6 * Math.min(place.height(), other.place.height());
  }

  private static boolean isMark(char c) {
    return ":;.,·。、;—-_|*'\"".indexOf(c) >= 0;
  }
}
