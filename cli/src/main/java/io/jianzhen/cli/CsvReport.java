package io.jianzhen.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.jianzhen.detect.Finding;
import io.jianzhen.roster.RosterFile;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;

/**
 * Findings as CSV (RFC 4180) with the columns {@code row,rule,severity,field,value,message}; the
 * message is Chinese. No cell can become a formula in a spreadsheet.
 */
final class CsvReport implements Report {

  private static final String STARTS_FORMULA = "=+-@\t\r";

  private final CsvWriter csv;

  CsvReport(Writer out) {
    this.csv = CsvWriter.builder().build(out);
  }

  @Override
  public void begin(RosterFile roster, LocalDate on) {
    csv.writeRecord("row", "rule", "severity", "field", "value", "message");
  }

  @Override
  public void finding(int row, String name, Finding finding) {
    csv.writeRecord(
        Integer.toString(row),
        finding.rule(),
        finding.severity().name(),
        inert(finding.field()),
        inert(finding.value()),
        inert(finding.says().zh()));
  }

  @Override
  public void end(Tally tally) throws IOException {
    csv.flush();
  }

  private static String inert(String text) {
    return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
