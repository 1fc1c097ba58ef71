package io.jianzhen.platform.reporting;

import io.jianzhen.platform.campaign.calendar.Schedule;
import io.jianzhen.platform.campaign.calendar.Workdays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which months are reported and when each is due, as decided where the notice contradicts itself.
 *
 * @param months the months that can be reported, first to last; at least one
 * @param issued the month of the notice; earlier months are reported afterwards (补报)
 * @param lastOwed the month in which the campaign ends; later ones can be reported, but are not due
 * @param schedule when the figures are due
 */
record ReportCalendar(
    List<YearMonth> months,
    YearMonth issued,
    YearMonth lastOwed,
    Schedule schedule,
    Workdays days,
    LocalDate today) {

  ReportCalendar {
    months = List.copyOf(months);
  }

  /**
   * The last day for a month's report, or null if none is owed. A month before the notice could not
   * be reported in time: it is due with the month of the notice.
   */
  @Nullable LocalDate due(YearMonth month) {
    return month.isAfter(lastOwed) ? null : schedule.due(isBackfill(month) ? issued : month, days);
  }

  /** From when on the unit is reminded of a month. */
  LocalDate reminder(YearMonth month) {
    return schedule.reminder(month);
  }

  /** Whether the month ended before the notice was issued. */
  boolean isBackfill(YearMonth month) {
    return month.isBefore(issued);
  }

  /** Whether a month's report is late today, unless it has been submitted. */
  boolean isLate(YearMonth month) {
    LocalDate due = due(month);
    return due != null && today.isAfter(due);
  }

  /** The month whose reports come in these days. */
  YearMonth current() {
    YearMonth current = YearMonth.from(today.minusDays(5));
    return months.contains(current) ? current : months.get(0);
  }
}
