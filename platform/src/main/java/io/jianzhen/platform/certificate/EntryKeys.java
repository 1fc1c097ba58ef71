package io.jianzhen.platform.certificate;

import io.jianzhen.detect.card.CertificateEntry;
import io.jianzhen.detect.card.IdNumber;
import io.jianzhen.detect.card.StatedDate;
import io.jianzhen.platform.ledger.PersonKey;
import io.jianzhen.platform.seal.Seal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The keys by which entries of different files are compared. Not for several threads at once. */
final class EntryKeys {

  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{C}]+");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{C}\\p{P}\\p{S}]+");
  private static final Pattern SAYS_NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9-]{5,}");

  private final long enterprise;
  private final Seal seal;
  private final PersonKey persons;
  private final MessageDigest sha256;

  EntryKeys(long enterprise, Seal seal) {
    this.enterprise = enterprise;
    this.seal = seal;
    this.persons = new PersonKey(seal);
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /**
   * The same for the same person, so that distinct persons can be counted: {@link PersonKey} if the
   * identity number agrees with itself, else the hash of employer, name and whatever stands for the
   * number.
   *
   * @return 64 hexadecimal digits
   */
  String person(CertificateEntry.Holder holder) {
    String id = holder.idNumber().text();
    return IdNumber.parse(id)
        .map(persons::of)
        .orElseGet(
            () ->
                persons.keyed(
                    hash("row:" + enterprise + ":" + plain(holder.name()) + ":" + plain(id))));
  }

  /**
   * Keyed hash of certificate number and item without differences of spelling; empty if there is no
   * number that could be compared, such as 无 or one that a spreadsheet has damaged.
   */
  String number(CertificateEntry.Card card) {
    String number = plain(card.number());
    return SAYS_NUMBER.matcher(number).matches()
        ? number(number + "|" + SEPARATORS.matcher(plain(card.item())).replaceAll(""))
        : "";
  }

  /** Keyed hash of a certificate number alone, as {@link #number} empty if it says nothing. */
  String alone(String number) {
    String plain = plain(number);
    return SAYS_NUMBER.matcher(plain).matches() ? seal.hash("alone:" + plain) : "";
  }

  /** The key of a number whose differences of spelling are gone already. */
  String number(String plain) {
    return seal.hash("number:" + plain);
  }

  /** Keyed hash of what the official platform shows of a card, without differences of spelling. */
  String card(CertificateEntry entry) {
    CertificateEntry.Card card = entry.card();
    return seal.hash(
        "card:"
            + String.join(
                "|",
                List.of(
                    plain(entry.holder().name()),
                    plain(entry.holder().sex()),
                    plain(card.number()),
                    plain(card.category()),
                    plain(card.item()),
                    day(card.firstIssued()),
                    day(card.termStart()),
                    day(card.termEnd()),
                    day(card.reviewDue()),
                    plain(card.issuer()))));
  }

  private static String day(StatedDate date) {
    return date.read().map(LocalDate::toString).orElse(plain(date.text()));
  }

  /** Keyed hash of what stood in a field, to tell whether two findings are about the same. */
  String value(String raw) {
    return seal.hash("value:" + raw);
  }

  private String hash(String key) {
    return HexFormat.of().formatHex(sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
  }

  private static String plain(String raw) {
    String folded = Normalizer.normalize(raw, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    return UNSEEN.matcher(folded).replaceAll("");
  }
}
