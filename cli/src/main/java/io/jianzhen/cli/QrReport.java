package io.jianzhen.cli;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.qr.QrVerdict;
import java.util.List;

/**
 * What was read in one file.
 *
 * @param file as it was named
 * @param lines the codes, page by page, from top to bottom
 * @param pages how many pages were looked at; a picture is one
 * @param remarks what was left out
 */
record QrReport(String file, List<Line> lines, int pages, List<Sentence> remarks) {

  /**
   * One code.
   *
   * @param page from 1
   */
  record Line(int page, QrVerdict verdict) {}

  boolean callsForDecision() {
    return lines.stream().anyMatch(line -> line.verdict().callsForDecision());
  }
}
