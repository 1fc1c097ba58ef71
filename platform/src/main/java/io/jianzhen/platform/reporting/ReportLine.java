package io.jianzhen.platform.reporting;

import io.jianzhen.platform.organisation.Unit;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One unit's report of one month in a list.
 *
 * @param due the last day, or null if none is owed
 * @param late whether the last day has passed and it is not submitted
 * @param backfill whether the month ended before the notice was issued (补报)
 */
record ReportLine(
    Unit unit,
    YearMonth month,
    ReportState state,
    @Nullable LocalDate due,
    boolean late,
    boolean backfill,
    @Nullable OffsetDateTime submittedAt) {

  /** The kind of its chip. */
  public String kind() {
    return kind(state);
  }

  static String kind(ReportState state) {
    return switch (state) {
      case DRAFT -> "quiet";
      case IN_REVIEW -> "warn";
      case SUBMITTED -> "info";
      case ACCEPTED -> "good";
    };
  }

  public String path() {
    return Report.blank(unit, month).path();
  }
}
