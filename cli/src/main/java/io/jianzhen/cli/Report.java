package io.jianzhen.cli;

import io.jianzhen.detect.Finding;
import io.jianzhen.roster.RosterFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Writes findings in one of the formats of the command line, as they come, in row order. */
interface Report {

  /** What must not reach a terminal or break a line. */
  Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

  /** Writes what comes before the first finding. */
  void begin(RosterFile roster, LocalDate on) throws IOException;

  /**
   * Writes one finding.
   *
   * @param row number of the row, as the spreadsheet shows it
   * @param name who stands in the row, as written; empty if unknown
   */
  void finding(int row, String name, Finding finding) throws IOException;

  /** Writes what comes after the last finding. */
  void end(Tally tally) throws IOException;

  /** The text on one line, without control characters. */
  static String oneLine(String text) {
    return CONTROL.matcher(text).replaceAll(" ");
  }
}
