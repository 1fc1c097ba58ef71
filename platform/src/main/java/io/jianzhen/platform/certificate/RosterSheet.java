package io.jianzhen.platform.certificate;

import io.jianzhen.detect.card.CertificateEntry;
import io.jianzhen.detect.card.StatedId;
import io.jianzhen.roster.Field;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Entries as a workbook that is read like anybody else's roster and gives the same entries again:
 * one row each below the heads, everything a text but the identity numbers that came as numbers,
 * for that they did is a finding.
 */
final class RosterSheet {

  private static final List<Column> COLUMNS =
      List.of(
          new Column(Field.NAME, entry -> entry.holder().name()),
          new Column(Field.SEX, entry -> entry.holder().sex()),
          new Column(Field.ID_NUMBER, entry -> entry.holder().idNumber().text()),
          new Column(Field.POST, entry -> entry.holder().post()),
          new Column(Field.INDUSTRY, entry -> entry.holder().industry()),
          new Column(Field.KIND, entry -> entry.card().kind()),
          new Column(Field.CERTIFICATE_NUMBER, entry -> entry.card().number()),
          new Column(Field.CATEGORY, entry -> entry.card().category()),
          new Column(Field.ITEM, entry -> entry.card().item()),
          new Column(Field.FIRST_ISSUED, entry -> entry.card().firstIssued().text()),
          new Column(Field.TERM_START, entry -> entry.card().termStart().text()),
          new Column(Field.TERM_END, entry -> entry.card().termEnd().text()),
          new Column(Field.REVIEW_DUE, entry -> entry.card().reviewDue().text()),
          new Column(Field.REVIEWED, entry -> entry.card().reviewed().text()),
          new Column(Field.ISSUER, entry -> entry.card().issuer()),
          new Column(Field.STYLE, entry -> entry.card().style()),
          new Column(Field.TEN_YEAR_RULE, entry -> entry.card().tenYearRule() ? "是" : ""),
          new Column(Field.QR, entry -> entry.card().qr()));

  private RosterSheet() {}

  private record Column(Field field, Function<CertificateEntry, String> text) {}

  /** In memory, as the numbers in it are written to no disk in the open. */
  static byte[] of(List<CertificateEntry> entries) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Jianzhen", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("名册");
      for (int i = 0; i < COLUMNS.size(); i++) {
        sheet.inlineString(0, i, COLUMNS.get(i).field().zh());
      }
      for (int row = 0; row < entries.size(); row++) {
        write(sheet, row + 1, entries.get(row));
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, int row, CertificateEntry entry) {
    for (int i = 0; i < COLUMNS.size(); i++) {
      Column column = COLUMNS.get(i);
      String text = column.text().apply(entry);
      if (column.field() == Field.ID_NUMBER && isNumber(entry.holder().idNumber())) {
        sheet.value(row, i, new BigDecimal(text));
      } else if (!text.isEmpty()) {
        sheet.inlineString(row, i, text);
      }
    }
  }

  private static boolean isNumber(StatedId id) {
    return id.number() && id.text().matches("\\d{1,20}");
  }
}
