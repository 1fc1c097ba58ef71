package io.jianzhen.platform.website;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * A report as CSV (RFC 4180) that spreadsheet programs open as UTF-8. Everything is quoted, and no
 * cell can become a formula, not even by a sign in full width.
 */
@Component
class CheckCsv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String STARTS_FORMULA = "=+-@＝＋－＠";

  private final CheckTexts texts;

  CheckCsv(CheckTexts texts) {
    this.texts = texts;
  }

  /** The whole report, whatever the page shows of it. */
  String of(CheckReport report, Locale locale) {
    StringWriter out = new StringWriter().append(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(out)) {
      csv.writeRecord(texts.head(locale));
      report
          .addresses()
          .forEach(one -> csv.writeRecord(inert(texts.row(one, report.at(), locale))));
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    return out.toString();
  }

  private static List<String> inert(List<String> cells) {
    return cells.stream().map(CheckCsv::inert).toList();
  }

  private static String inert(String cell) {
    String text = cell.stripLeading();
    return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
