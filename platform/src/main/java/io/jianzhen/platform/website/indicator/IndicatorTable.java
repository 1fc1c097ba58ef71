package io.jianzhen.platform.website.indicator;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * All indicators as CSV (RFC 4180) that spreadsheet programs open as UTF-8. Everything is quoted,
 * and no cell can become a formula, not even by a sign in full width.
 */
final class IndicatorTable {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String STARTS_FORMULA = "=+-@＝＋－＠";

  private IndicatorTable() {}

  static String of(IndicatorSheet sheet) {
    StringWriter out = new StringWriter().append(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(out)) {
      csv.writeRecord(
          "编号 number",
          "类型 kind",
          "域名、地址或账号 value",
          "注册域名 registered",
          "仿冒对象 imitates",
          "状态 state",
          "网址 urls",
          "判定时间 judged",
          "TLP");
      sheet.indicators().forEach(one -> csv.writeRecord(row(one, sheet.tlp())));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }

  private static List<String> row(Indicator one, Tlp tlp) {
    return List.of(
            one.number(),
            one.kind().name(),
            one.value(),
            one.registrable(),
            one.imitates(),
            one.state(),
            String.join(" ", one.paths()),
            one.judged().toString(),
            tlp.name())
        .stream()
        .map(IndicatorTable::inert)
        .toList();
  }

  private static String inert(String cell) {
    String text = cell.stripLeading();
    return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
