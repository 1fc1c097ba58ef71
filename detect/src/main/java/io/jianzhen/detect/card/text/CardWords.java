package io.jianzhen.detect.card.text;

import io.jianzhen.detect.card.KnownNames;
import java.util.regex.Pattern;

/** Words: those that a list has are compared with it, and none is put right. */
final class CardWords {

  private static final Pattern NAME = Pattern.compile("\\p{IsHan}{1,6}(·\\p{IsHan}{1,10}){0,3}");

  private CardWords() {}

  static ReadField name(Piece piece) {
    ReadField field = CardNumbers.field(CardField.NAME, piece.text(), piece);
    return NAME.matcher(piece.text()).matches() && piece.text().length() > 1
        ? clear(field)
        : field.doubted("不像姓名，请对照照片。", "This does not look like a name. Compare with the photo.");
  }

  static ReadField sex(Piece piece) {
    ReadField field = CardNumbers.field(CardField.SEX, piece.text(), piece);
    return piece.text().equals("男") || piece.text().equals("女")
        ? clear(field)
        : field.doubted("没有读出男或女，请对照照片。", "Neither 男 nor 女. Compare with the photo.");
  }

  static ReadField listed(CardField what, Piece piece, KnownNames names) {
    return names
        .ofCatalogue(piece.text())
        .map(name -> CardNumbers.field(what, name, piece))
        .orElseGet(
            () ->
                CardNumbers.field(what, piece.text(), piece)
                    .doubted(
                        "不是特种作业目录中的名称：或读错，或证件用词有问题，请对照照片。",
                        "Not a name of the catalogue: misread, or the card's wording is wrong. Compare with the photo."));
  }

  static ReadField issuer(Piece piece, KnownNames names) {
    ReadField field = CardNumbers.field(CardField.ISSUER, piece.text(), piece);
    return names.isIssuer(piece.text())
        ? field
        : field.doubted(
            "不是已知的签发机关名称：或读错，或证件用词有问题，请对照照片。",
            "Not the name of a known issuer: misread, or the card's wording is wrong. Compare with the photo.");
  }

  /** Nothing else confirms it, so every character must be clear. */
  static ReadField clear(ReadField field) {
    return field.confidence() >= CardFields.SURE
        ? field
        : field.doubted("有字符不清楚，请对照照片。", "A character is unclear. Compare with the photo.");
  }
}
