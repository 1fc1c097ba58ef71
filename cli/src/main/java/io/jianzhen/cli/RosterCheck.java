package io.jianzhen.cli;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.Severity;
import io.jianzhen.detect.card.CardCheck;
import io.jianzhen.detect.card.DuplicateNumbers;
import io.jianzhen.detect.card.Rule;
import io.jianzhen.roster.Line;
import io.jianzhen.roster.Line.Problem;
import io.jianzhen.roster.Progress;
import io.jianzhen.roster.RosterFile;
import io.jianzhen.roster.Summary;
import io.jianzhen.roster.UnusableRoster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * Reads a roster twice: first to learn which numbers stand twice, then to judge and print row by
 * row. So memory does not grow with the findings, and a file that is broken at its end is refused
 * before anything is printed.
 */
final class RosterCheck {

  private final RosterFile roster;
  private final LocalDate on;
  private final boolean all;
  private final CardCheck check = CardCheck.standard();
  private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);

  /**
   * @param all whether to list rows in which nothing was found, too
   */
  RosterCheck(RosterFile roster, LocalDate on, boolean all) {
    this.roster = roster;
    this.on = on;
    this.all = all;
  }

  Tally report(Report report) throws UnusableRoster, IOException {
    var numbers = new DuplicateNumbers();
    roster.read(
        line -> {
          if (line instanceof Line.Taken taken) {
            numbers.add(taken.row(), taken.entry());
          }
        },
        Progress.NONE);
    try (var duplicates = new DuplicateSpool(numbers)) {
      report.begin(roster, on);
      Summary rows = roster.read(line -> report(line, duplicates, report), Progress.NONE);
      var tally = new Tally(rows, findings);
      report.end(tally);
      return tally;
    }
  }

  private void report(Line line, DuplicateSpool duplicates, Report report) {
    try {
      if (line instanceof Line.Taken taken) {
        report(taken, duplicates, report);
      } else if (line instanceof Line.Refused refused) {
        for (Problem problem : refused.problems()) {
          list(refused.row(), "", refusal(problem), report);
        }
      }
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }

  private void report(Line.Taken taken, DuplicateSpool duplicates, Report report)
      throws IOException {
    String name = taken.entry().holder().name();
    var duplicate = duplicates.about(taken.row());
    for (Finding finding : check.check(taken.entry(), on)) {
      boolean nothing = finding.rule().equals(Rule.NO_CONTRADICTION.name());
      if (!nothing || (all && duplicate.isEmpty())) {
        list(taken.row(), name, finding, report);
      }
    }
    if (duplicate.isPresent()) {
      list(taken.row(), name, duplicate.get(), report);
    }
  }

  private void list(int row, String name, Finding finding, Report report) throws IOException {
    findings.merge(finding.severity(), 1, Integer::sum);
    report.finding(row, name, finding);
  }

  private static Finding refusal(Problem problem) {
    return new Finding("ROW_REFUSED", Severity.ERROR, problem.cell(), "", problem.reason());
  }
}
