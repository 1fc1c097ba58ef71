package io.jianzhen.detect.card.text;

import io.jianzhen.detect.card.StatedDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days: with year, month and day told apart, and there must be such a day. */
final class CardDates {

  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-./年]([01]?\\d)[-./月]([0-3]?\\d)(?!\\d)");

  private CardDates() {}

  /** One day, and nothing that looks like another. */
  static ReadField single(CardField field, Piece piece) {
    List<ReadField> days = days(piece, field, field);
    if (days.size() == 1) {
      return days.get(0);
    }
    return CardNumbers.field(field, piece.text(), piece)
        .doubted("没有读出完整的日期，请对照照片。", "No whole date was read. Compare with the photo.");
  }

  /** The first and the last day of a term. */
  static List<ReadField> term(Piece piece) {
    List<ReadField> days = days(piece, CardField.TERM_START, CardField.TERM_END);
    if (days.size() == 2) {
      return days;
    }
    return List.of(
        CardNumbers.field(CardField.TERM_START, piece.text(), piece)
            .doubted("没有读出起止两个日期，请对照照片。", "Not both dates were read. Compare with the photo."));
  }

  private static List<ReadField> days(Piece piece, CardField first, CardField others) {
    List<ReadField> days = new ArrayList<>();
    Matcher match = DAY.matcher(piece.text());
    while (match.find()) {
      Piece part = piece.part(match.start(), match.end());
      StatedDate day =
          StatedDate.parse("%s-%s-%s".formatted(match.group(1), match.group(2), match.group(3)));
      CardField field = days.isEmpty() ? first : others;
      days.add(
          day.read()
              .map(read -> CardWords.clear(CardNumbers.field(field, read.toString(), part)))
              .orElseGet(
                  () ->
                      CardNumbers.field(field, part.text(), part)
                          .doubted(
                              "没有这一天，请对照照片。", "There is no such day. Compare with the photo.")));
    }
    return days;
  }
}
