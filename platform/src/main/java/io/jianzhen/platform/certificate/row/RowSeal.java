package io.jianzhen.platform.certificate.row;

import io.jianzhen.detect.card.CertificateEntry;
import io.jianzhen.platform.seal.Seal;
import io.jianzhen.roster.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is stored sealed of a row of a roster and of a letter, bound to its place. */
public final class RowSeal {

  private static final String NUMERIC = "1";

  private static final Numbers ERASED = new Numbers("", "", "", false);

  private final Seal seal;

  public RowSeal(Seal seal) {
    this.seal = seal;
  }

  /**
   * The numbers of an entry as the roster has them.
   *
   * @param isNumeric whether the sheet has the identity number as a number, which damages it
   */
  public record Numbers(String id, String certificate, String qr, boolean isNumeric) {}

  public byte[] seal(long importId, int row, CertificateEntry entry) {
    CertificateEntry.Card card = entry.card();
    return seal(
        importId,
        row,
        new Numbers(
            entry.holder().idNumber().text(),
            card.number(),
            card.qr(),
            entry.holder().idNumber().number()));
  }

  public byte[] seal(long importId, int row, Numbers numbers) {
    return seal.sealTexts(
        List.of(
            numbers.id(), numbers.certificate(), numbers.qr(), numbers.isNumeric() ? NUMERIC : ""),
        about("certificate", importId, row));
  }

  /**
   * @param sealed null if the row was erased; nothing is then left of its numbers
   * @throws io.jianzhen.platform.seal.SealBroken if it was changed or is another row's
   */
  public Numbers numbers(long importId, int row, byte @Nullable [] sealed) {
    if (sealed == null) {
      return ERASED;
    }
    List<String> texts = seal.openTexts(sealed, about("certificate", importId, row));
    return new Numbers(texts.get(0), texts.get(1), texts.get(2), texts.get(3).equals(NUMERIC));
  }

  /** The cells of a row that was not taken. */
  public byte[] seal(long importId, Line.Refused row) {
    return seal(importId, row.row(), row.cells());
  }

  public byte[] seal(long importId, int row, List<String> cells) {
    return seal.sealTexts(cells, about("refused", importId, row));
  }

  /**
   * @throws io.jianzhen.platform.seal.SealBroken if it was changed or is another row's
   */
  public List<String> cells(long importId, int row, byte @Nullable [] sealed) {
    return sealed == null ? List.of() : seal.openTexts(sealed, about("refused", importId, row));
  }

  /** A letter to an issuer, which has its number once and for all. */
  public byte[] sealLetter(String number, byte[] document) {
    return seal.seal(document, "letter:" + number);
  }

  /**
   * @throws io.jianzhen.platform.seal.SealBroken if it was changed or is another letter
   */
  public byte[] letter(String number, byte[] sealed) {
    return seal.open(sealed, "letter:" + number);
  }

  private static String about(String what, long importId, int row) {
    return what + ":" + importId + "/" + row;
  }
}
