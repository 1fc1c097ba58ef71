package io.jianzhen.platform.reporting;

import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.reporting.FormProblem.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A report with its figures: frozen ones once it is submitted, those of the ledger before.
 *
 * @param form as it stands on screen and on paper
 * @param last the last submission, which may have been returned since
 * @param differences between the last submission and the ledger today
 * @param problems of the figures; none looked for once they are frozen
 */
record ReportSheet(
    Report report,
    ProgressForm form,
    Optional<Snapshot> last,
    List<Difference> differences,
    List<FormProblem> problems) {

  /** What a draft adds to the name of its unit, so that nobody takes it for a report. */
  static final String DRAFT_MARK = "（草稿）";

  ReportSheet {
    differences = List.copyOf(differences);
    problems = List.copyOf(problems);
  }

  /**
   * A number that is another today.
   *
   * @param scope month or cumulative
   * @param reported as submitted
   * @param now as the ledger has it today
   */
  record Difference(ReportItem item, String scope, String reported, String now) {

    /** Every number that differs, in the order of the form. */
    static List<Difference> between(ProgressForm reported, Figures now) {
      List<Difference> out = new ArrayList<>();
      for (Tally was : reported.tallies()) {
        Tally is = new Tally(was.item(), now.month(was.item()), now.cumulative(was.item()));
        add("month", was.item(), was.month(), is.month(), out);
        add("cumulative", was.item(), was.cumulative(), is.cumulative(), out);
      }
      return out;
    }

    private static void add(
        String scope, ReportItem item, BigDecimal was, BigDecimal is, List<Difference> out) {
      if (was.compareTo(is) != 0) {
        out.add(new Difference(item, scope, was.toPlainString(), is.toPlainString()));
      }
    }
  }

  /** The problems that keep the report from being submitted. */
  List<FormProblem> blocking() {
    return problems.stream().filter(problem -> problem.severity() == Severity.BLOCKS).toList();
  }

  /** The form for a download: marked as a draft until it is submitted. */
  ProgressForm paper() {
    return report.state().isFrozen() ? form : named(form, form.unitName() + DRAFT_MARK);
  }

  /** The same form under another name. */
  static ProgressForm named(ProgressForm form, String unitName) {
    return new ProgressForm(
        unitName,
        form.month(),
        form.filledOn(),
        form.document(),
        form.members(),
        form.publicity(),
        form.tallies(),
        form.revisionNote());
  }
}
