package io.jianzhen.platform.certificate;

import io.jianzhen.detect.card.CertificateEntry;
import io.jianzhen.platform.seal.Seal;
import io.jianzhen.roster.Line;
import java.util.List;

/** What of a row of a roster is stored sealed, bound to its row. */
final class EntrySeal {

  private static final String NUMERIC = "1";

  private final Seal seal;

  EntrySeal(Seal seal) {
    this.seal = seal;
  }

  /**
   * The numbers of an entry as the roster has them.
   *
   * @param isNumeric whether the sheet has the identity number as a number, which damages it
   */
  record Numbers(String id, String certificate, String qr, boolean isNumeric) {}

  byte[] seal(long importId, int row, CertificateEntry entry) {
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

  byte[] seal(long importId, int row, Numbers numbers) {
    return seal.sealTexts(
        List.of(
            numbers.id(), numbers.certificate(), numbers.qr(), numbers.isNumeric() ? NUMERIC : ""),
        about("certificate", importId, row));
  }

  /**
   * @throws io.jianzhen.platform.seal.SealBroken if it was changed or is another row's
   */
  Numbers numbers(long importId, int row, byte[] sealed) {
    List<String> texts = seal.openTexts(sealed, about("certificate", importId, row));
    return new Numbers(texts.get(0), texts.get(1), texts.get(2), texts.get(3).equals(NUMERIC));
  }

  /** The cells of a row that was not taken. */
  byte[] seal(long importId, Line.Refused row) {
    return seal(importId, row.row(), row.cells());
  }

  byte[] seal(long importId, int row, List<String> cells) {
    return seal.sealTexts(cells, about("refused", importId, row));
  }

  /**
   * @throws io.jianzhen.platform.seal.SealBroken if it was changed or is another row's
   */
  List<String> cells(long importId, int row, byte[] sealed) {
    return seal.openTexts(sealed, about("refused", importId, row));
  }

  private static String about(String what, long importId, int row) {
    return what + ":" + importId + "/" + row;
  }
}
