package io.jianzhen.detect.card.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of a card, cut at its labels: what stands behind a label in its line, else to the right
 * of it, belongs to it.
 */
final class Labelled {

  /** How steep a line may be to be believed: a card is held nearly even. */
  private static final double STEEPEST = 0.4;

  private final Map<CardField, Piece> values = new EnumMap<>(CardField.class);
  private final Map<Piece, CardField> waiting = new LinkedHashMap<>();
  private final List<Piece> loose = new ArrayList<>();

  /** A label found in a text. */
  private record Label(CardField field, int from, int to) {}

  Labelled(List<TextLine> lines) {
    double slope = slope(lines);
    lines.stream()
        .map(line -> Piece.of(line, slope))
        .filter(piece -> !piece.isEmpty())
        .sorted(Comparator.comparingDouble(piece -> piece.place().middleY()))
        .forEach(this::cut);
    waiting.forEach(this::lookBeside);
  }

  /** What stands at each label. */
  Map<CardField, Piece> values() {
    return values;
  }

  /** What stands at no label, from top to bottom. */
  List<Piece> loose() {
    return loose;
  }

  /** Takes the line under a value away: names of items run over two lines. */
  List<Piece> under(Piece above) {
    return loose.stream()
        .filter(piece -> piece.place().top() > above.place().middleY())
        .filter(piece -> piece.place().top() - above.place().bottom() < above.place().height())
        .filter(
            piece ->
                Math.abs(piece.place().left() - above.place().left()) < 2 * above.place().height())
        .limit(1)
        .toList();
  }

  private void cut(Piece line) {
    List<Label> labels = labels(line.text());
    if (labels.isEmpty()) {
      loose.add(line);
      return;
    }
    if (labels.get(0).from() > 0) {
      loose.add(line.part(0, labels.get(0).from()));
    }
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      int end = i + 1 < labels.size() ? labels.get(i + 1).from() : line.text().length();
      Piece value = line.part(label.to(), end).trimmed();
      if (value.isEmpty()) {
        waiting.put(line.part(label.from(), label.to()), label.field());
      } else {
        values.putIfAbsent(label.field(), value);
      }
    }
  }

  private void lookBeside(Piece label, CardField field) {
    loose.stream()
        .filter(piece -> piece.place().middleX() > label.place().right())
        .filter(piece -> piece.isBeside(label))
        .min(Comparator.comparingInt(piece -> piece.place().left()))
        .ifPresent(
            piece -> {
              if (values.putIfAbsent(field, piece.trimmed()) == null) {
                loose.remove(piece);
              }
            });
  }

  /** 身份证号 holds 证号: the label that begins first counts, of those the longest. */
  private static List<Label> labels(String text) {
    List<Label> all = new ArrayList<>();
    for (CardField field : CardField.values()) {
      for (String word : field.labels()) {
        int at = text.indexOf(word);
        if (at >= 0) {
          all.add(new Label(field, at, at + word.length()));
        }
      }
    }
    all.sort(
        Comparator.comparingInt(Label::from).thenComparing(Label::to, Comparator.reverseOrder()));
    List<Label> found = new ArrayList<>();
    int end = 0;
    for (Label label : all) {
      if (label.from() >= end) {
        found.add(label);
        end = label.to();
      }
    }
    if (found.isEmpty()) {
      misread(text, found);
    }
    return found;
  }

  /** A label of four characters at the start of a line may have one of them wrong. */
  private static void misread(String text, List<Label> found) {
    for (CardField field : CardField.values()) {
      for (String word : field.labels()) {
        if (word.length() >= 4 && text.length() >= word.length() && wrong(text, word) == 1) {
          found.add(new Label(field, 0, word.length()));
          return;
        }
      }
    }
  }

  private static int wrong(String text, String word) {
    int wrong = 0;
    for (int i = 0; i < word.length(); i++) {
      wrong += text.charAt(i) == word.charAt(i) ? 0 : 1;
    }
    return wrong;
  }

  private static double slope(List<TextLine> lines) {
    double[] slopes =
        lines.stream()
            .filter(line -> line.place().width() > 3 * line.place().height())
            .mapToDouble(TextLine::slope)
            .filter(slope -> Math.abs(slope) < STEEPEST)
            .sorted()
            .toArray();
    return slopes.length == 0 ? 0 : slopes[slopes.length / 2];
  }
}
