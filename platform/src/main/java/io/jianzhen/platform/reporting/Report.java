package io.jianzhen.platform.reporting;

import io.jianzhen.platform.organisation.Unit;
import java.time.YearMonth;

/**
 * The report of one unit for one month. Immutable: each step gives a new value, which {@link
 * Reports} stores.
 *
 * @param id 0 until it is stored
 * @param version counts stored changes from 0; guards against two persons saving at once
 */
record Report(
    long id, Unit unit, YearMonth month, ReportState state, ReportTexts texts, int version) {

  /** A report that nobody has touched yet. */
  static Report blank(Unit unit, YearMonth month) {
    return new Report(0, unit, month, ReportState.DRAFT, ReportTexts.NONE, 0);
  }

  /**
   * Takes a step.
   *
   * @throws IllegalStep if the procedure does not allow it
   */
  Report take(ReportStep step) {
    if (!state.steps().contains(step)) {
      throw new IllegalStep(this, step);
    }
    return new Report(id, unit, month, step.to(), texts, version);
  }

  Report with(ReportTexts changed) {
    return new Report(id, unit, month, state, changed, version);
  }

  /** Where its page is, such as {@code /reports/120116014/2021-12}. */
  public String path() {
    return "/reports/%s/%s".formatted(unit.code(), month);
  }
}
