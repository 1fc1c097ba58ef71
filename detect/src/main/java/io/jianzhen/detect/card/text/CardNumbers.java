package io.jianzhen.detect.card.text;

import io.jianzhen.detect.card.IdNumber;
import java.util.Locale;
import java.util.Optional;

/** Numbers: read only if the check character agrees, which every single wrong digit breaks. */
final class CardNumbers {

  private static final int ID_LENGTH = 18;

  private CardNumbers() {}

  /** 证号 of a special-operation card: T and the holder's identity number. */
  static ReadField certificate(Piece piece) {
    String plain = piece.text().toUpperCase(Locale.ROOT);
    ReadField field = field(CardField.CERTIFICATE_NUMBER, plain, piece);
    if (plain.length() == ID_LENGTH + 1 && plain.charAt(0) == 'T') {
      return IdNumber.parse(plain.substring(1)).isPresent() ? dim(field, piece) : wrong(field);
    }
    if (plain.length() >= ID_LENGTH
        && IdNumber.parse(plain.substring(plain.length() - ID_LENGTH)).isPresent()) {
      return field.doubted(
          "后18位符合身份证号校验，但前面没有读出字母T，请对照照片。",
          "The last 18 characters agree with their check character, but no T was read before them. Compare with the photo.");
    }
    return wrong(field);
  }

  /** 身份证号. */
  static ReadField identity(Piece piece) {
    String plain = piece.text().toUpperCase(Locale.ROOT);
    ReadField field = field(CardField.ID_NUMBER, plain, piece);
    return plain.length() == ID_LENGTH && IdNumber.parse(plain).isPresent()
        ? dim(field, piece)
        : wrong(field);
  }

  static ReadField field(CardField field, String value, Piece piece) {
    return new ReadField(field, value, piece.confidence(), piece.place(), Optional.empty());
  }

  /** Two characters that were guessed may satisfy the check character by chance. */
  private static ReadField dim(ReadField field, Piece piece) {
    long dim = piece.sureness().stream().filter(sure -> sure < CardFields.SURE).count();
    return dim < 2
        ? field
        : field.doubted(
            "有%d个字符不清楚，请对照照片。".formatted(dim),
            "%d characters are unclear. Compare with the photo.".formatted(dim));
  }

  private static ReadField wrong(ReadField field) {
    return field.doubted(
        "读出的号码不符合校验规则：或读错，或号码是编造的，请对照照片逐位核对。",
        "What was read does not agree with its check character: misread, or made up. Compare every digit with the photo.");
  }
}
