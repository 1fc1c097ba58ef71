package io.jianzhen.detect.card.text;

import io.jianzhen.detect.card.IdNumber;
import io.jianzhen.detect.card.KnownNames;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of one card, as far as they were read. */
public final class CardFields {

  /** Below this a character is worth a second look. */
  static final double SURE = 0.8;

  private final Map<CardField, ReadField> read = new EnumMap<>(CardField.class);
  private final KnownNames names;

  private CardFields(KnownNames names) {
    this.names = names;
  }

  /** Reads the fields off the lines of a card. Nothing is thrown, whatever the lines. */
  public static CardFields of(List<TextLine> lines, KnownNames names) {
    var fields = new CardFields(names);
    fields.read(new Labelled(lines));
    return fields;
  }

  /** A field, if anything was read. */
  public Optional<ReadField> get(CardField field) {
    return Optional.ofNullable(read.get(field));
  }

  /** All that was read, in the order of the card. */
  public List<ReadField> all() {
    return List.copyOf(read.values());
  }

  /** Whether something was read, and nothing of it is in doubt. */
  public boolean isClear() {
    return !read.isEmpty() && read.values().stream().allMatch(ReadField::isSure);
  }

  private void read(Labelled card) {
    card.values().forEach((field, piece) -> read(field, piece, card));
    if (!read.containsKey(CardField.CERTIFICATE_NUMBER)) {
      card.loose().stream()
          .map(CardNumbers::certificate)
          .filter(ReadField::isSure)
          .findFirst()
          .ifPresent(this::put);
    }
    compareNumbers();
  }

  private void read(CardField field, Piece piece, Labelled card) {
    switch (field) {
      case CERTIFICATE_NUMBER -> put(CardNumbers.certificate(piece));
      case ID_NUMBER -> put(CardNumbers.identity(piece));
      case NAME -> put(CardWords.name(piece));
      case SEX -> put(CardWords.sex(piece));
      case CATEGORY, ITEM -> put(listed(field, piece, card));
      case ISSUER -> put(CardWords.issuer(piece, names));
      case FIRST_ISSUED, REVIEW_DUE -> put(CardDates.single(field, piece));
      case TERM_START, TERM_END -> CardDates.term(piece).forEach(this::put);
      case OTHER -> {}
    }
  }

  /** A name of the catalogue, on one line or two. */
  private ReadField listed(CardField field, Piece piece, Labelled card) {
    ReadField alone = CardWords.listed(field, piece, names);
    if (alone.isSure()) {
      return alone;
    }
    return card.under(piece).stream()
        .map(next -> CardWords.listed(field, piece.and(next), names))
        .filter(ReadField::isSure)
        .findFirst()
        .orElse(alone);
  }

  /** Two numbers that are one, and the sex in them: a contradiction is an error or a forgery. */
  private void compareNumbers() {
    ReadField number = read.get(CardField.CERTIFICATE_NUMBER);
    ReadField id = read.get(CardField.ID_NUMBER);
    if (number == null || !number.isSure()) {
      return;
    }
    String tail = number.value().substring(1);
    if (id != null && id.isSure() && !id.value().equals(tail)) {
      String zh = "证号与身份证号读出来不一致：或读错，或证件本身有问题，请对照照片。";
      String en =
          "Certificate number and identity number differ: misread, or something is wrong with the card. Compare with the photo.";
      put(number.doubted(zh, en));
      put(id.doubted(zh, en));
    }
    ReadField sex = read.get(CardField.SEX);
    if (sex != null && sex.isSure() && !isOf(tail, sex.value())) {
      put(
          number.doubted(
              "证号中的性别位与所读性别不一致：或读错，或证件本身有问题，请对照照片。",
              "The sex in the certificate number is not the one that was read: misread, or something is wrong with the card. Compare with the photo."));
    }
  }

  private static boolean isOf(String id, String sex) {
    return IdNumber.parse(id)
        .map(number -> (number.sex() == IdNumber.Sex.MALE) == sex.equals("男"))
        .orElse(true);
  }

  private void put(ReadField field) {
    read.put(field.field(), field);
  }
}
