package io.jianzhen.platform.certificate;

import io.jianzhen.detect.card.CertificateEntry;
import io.jianzhen.detect.card.StatedDate;
import io.jianzhen.detect.card.StatedId;
import io.jianzhen.roster.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An entry of a roster as a person writes it down, field by field. Nothing is put right: a forged
 * card gives itself away by what it has wrong.
 *
 * @param texts by field; what is blank is left out
 */
public record WrittenEntry(Map<Field, String> texts) {

  /** What a person fills in, in the order of the form. The rest of a roster's columns stays. */
  public static final List<Field> FIELDS =
      List.of(
          Field.NAME,
          Field.SEX,
          Field.ID_NUMBER,
          Field.POST,
          Field.KIND,
          Field.CERTIFICATE_NUMBER,
          Field.CATEGORY,
          Field.ITEM,
          Field.FIRST_ISSUED,
          Field.TERM_START,
          Field.TERM_END,
          Field.REVIEW_DUE,
          Field.REVIEWED,
          Field.ISSUER);

  private static final CertificateEntry BLANK =
      new CertificateEntry(
          new CertificateEntry.Holder("", "", StatedId.NONE, "", ""),
          new CertificateEntry.Card(
              "",
              "",
              "",
              "",
              StatedDate.NONE,
              StatedDate.NONE,
              StatedDate.NONE,
              StatedDate.NONE,
              StatedDate.NONE,
              "",
              "",
              false,
              ""));

  public WrittenEntry {
    Map<Field, String> written = new EnumMap<>(Field.class);
    texts.forEach(
        (field, text) -> {
          if (!text.isBlank()) {
            written.put(field, text.strip());
          }
        });
    texts = Map.copyOf(written);
  }

  /** What was written in a field, or empty. */
  public String text(Field field) {
    return texts.getOrDefault(field, "");
  }

  /** Whether a field is shown masked, so that leaving it blank means that it stays. */
  public static boolean isMasked(Field field) {
    return field == Field.ID_NUMBER || field == Field.CERTIFICATE_NUMBER;
  }

  /** An entry as it stands, but for its numbers, which nobody needs in the open to correct it. */
  static WrittenEntry of(CertificateEntry entry) {
    CertificateEntry.Card card = entry.card();
    return new WrittenEntry(
        Map.ofEntries(
            Map.entry(Field.NAME, entry.holder().name()),
            Map.entry(Field.SEX, entry.holder().sex()),
            Map.entry(Field.POST, entry.holder().post()),
            Map.entry(Field.KIND, card.kind()),
            Map.entry(Field.CATEGORY, card.category()),
            Map.entry(Field.ITEM, card.item()),
            Map.entry(Field.FIRST_ISSUED, card.firstIssued().text()),
            Map.entry(Field.TERM_START, card.termStart().text()),
            Map.entry(Field.TERM_END, card.termEnd().text()),
            Map.entry(Field.REVIEW_DUE, card.reviewDue().text()),
            Map.entry(Field.REVIEWED, card.reviewed().text()),
            Map.entry(Field.ISSUER, card.issuer())));
  }

  /** As an entry of its own. */
  CertificateEntry entry() {
    return on(BLANK);
  }

  /** The entry with this written over it; numbers left blank stay. */
  CertificateEntry on(CertificateEntry before) {
    CertificateEntry.Holder holder = before.holder();
    CertificateEntry.Card card = before.card();
    String id = text(Field.ID_NUMBER);
    String number = text(Field.CERTIFICATE_NUMBER);
    return new CertificateEntry(
        new CertificateEntry.Holder(
            text(Field.NAME),
            text(Field.SEX),
            id.isEmpty() ? holder.idNumber() : StatedId.text(id),
            text(Field.POST),
            holder.industry()),
        new CertificateEntry.Card(
            text(Field.KIND),
            number.isEmpty() ? card.number() : number,
            text(Field.CATEGORY),
            text(Field.ITEM),
            day(Field.FIRST_ISSUED),
            day(Field.TERM_START),
            day(Field.TERM_END),
            day(Field.REVIEW_DUE),
            day(Field.REVIEWED),
            text(Field.ISSUER),
            card.style(),
            card.tenYearRule(),
            card.qr()));
  }

  private StatedDate day(Field field) {
    return StatedDate.parse(text(field));
  }

  /** What identity numbers must not show in the log. */
  @Override
  public String toString() {
    return "WrittenEntry" + texts.keySet();
  }
}
