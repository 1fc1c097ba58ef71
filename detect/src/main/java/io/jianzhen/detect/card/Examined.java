package io.jianzhen.detect.card;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry with what several rules need of it, worked out once.
 *
 * @param on the day of the check
 * @param kind under which rules the entry stands
 * @param hasCard whether anything at all was written about a certificate
 * @param id the plain identity number if it has the form of one and no digit was lost, else empty
 * @param birth the day in that number, or null if there is none or it is after the day of the check
 * @param number the plain certificate number, empty if none was stated
 */
record Examined(
    CertificateEntry entry,
    LocalDate on,
    CertificateKind kind,
    boolean hasCard,
    String id,
    @Nullable LocalDate birth,
    String number) {

  static Examined of(CertificateEntry entry, LocalDate on, Regimes regimes) {
    CertificateEntry.Card card = entry.card();
    String number = Plain.of(card.number());
    number = Plain.saysNothing(number) ? "" : number;
    String id = comparable(entry.holder().idNumber());
    LocalDate birth = id.isEmpty() ? null : IdNumber.birthIn(id);
    return new Examined(
        entry,
        on,
        regimes.kindOf(entry, number),
        !number.isEmpty() || saysAnything(card),
        id,
        birth != null && birth.isAfter(on) ? null : birth,
        number);
  }

  CertificateEntry.Holder holder() {
    return entry.holder();
  }

  CertificateEntry.Card card() {
    return entry.card();
  }

  boolean isSpecialOperation() {
    return kind == CertificateKind.SPECIAL_OPERATION;
  }

  /** The day of first issue, or of the start of the term if only that is stated. */
  @Nullable LocalDate issuedOrStarted() {
    LocalDate issued = card().firstIssued().day();
    return issued != null ? issued : card().termStart().day();
  }

  private static String comparable(StatedId stated) {
    String plain = Plain.of(stated.text());
    if (IdRules.isPrecisionLost(stated, plain)) {
      return "";
    }
    if (IdRules.isOld15(plain)) {
      return IdNumber.fromOld15(plain);
    }
    return IdNumber.hasForm(plain) ? plain : "";
  }

  private static boolean saysAnything(CertificateEntry.Card card) {
    return says(card.kind())
        || says(card.category())
        || says(card.item())
        || says(card.issuer())
        || says(card.qr())
        || says(card.firstIssued().text())
        || says(card.termStart().text())
        || says(card.termEnd().text())
        || says(card.reviewDue().text())
        || says(card.reviewed().text());
  }

  private static boolean says(String text) {
    return !Plain.saysNothing(text);
  }
}
