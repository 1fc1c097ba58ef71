package io.jianzhen.platform.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which months are reported and when each is due, as decided where the notice contradicts itself.
 *
 * @param months the months that can be reported, first to last
 * @param issued the month of the notice; earlier months are reported afterwards (补报)
 * @param lastOwed the month in which the campaign ends; later ones can be reported, but are not due
 * @param rule when the figures are due
 */
record ReportCalendar(
    List<YearMonth> months, YearMonth issued, YearMonth lastOwed, Rule rule, LocalDate today) {

  /** What the notice's "每月30日前" and "每月5日前" come to. */
  enum Rule {
    /** Remind on the 30th, due on the 5th of the next month. */
    REMIND_30_LOCK_5,
    /** Due on the 30th, in February on its last day. */
    DAY_30,
    /** Due on the 5th of the next month. */
    DAY_5;

    private LocalDate due(YearMonth month) {
      return this == DAY_30 ? day30(month) : month.plusMonths(1).atDay(5);
    }

    private LocalDate reminder(YearMonth month) {
      return this == DAY_5 ? month.plusMonths(1).atDay(1) : day30(month);
    }

    private static LocalDate day30(YearMonth month) {
      return month.atDay(Math.min(30, month.lengthOfMonth()));
    }
  }

  ReportCalendar {
    months = List.copyOf(months);
  }

  /**
   * The last day for a month's report, or null if none is owed. A month before the notice could not
   * be reported in time: it is due with the month of the notice.
   */
  @Nullable LocalDate due(YearMonth month) {
    return month.isAfter(lastOwed) ? null : rule.due(isBackfill(month) ? issued : month);
  }

  /** From when on the unit is reminded of a month. */
  LocalDate reminder(YearMonth month) {
    return rule.reminder(month);
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
