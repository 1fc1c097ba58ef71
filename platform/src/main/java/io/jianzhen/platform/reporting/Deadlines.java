package io.jianzhen.platform.reporting;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.campaign.Decisions;
import io.jianzhen.platform.campaign.Obligations;
import io.jianzhen.platform.campaign.calendar.WorkdayBook;
import io.jianzhen.platform.organisation.OutOfReach;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the calendar of the reports off the campaign and the office's decisions. */
@Component
class Deadlines {

  private final Campaign campaign;
  private final Decisions decisions;
  private final Obligations obligations;
  private final WorkdayBook workdays;
  private final Clock clock;

  Deadlines(
      Campaign campaign,
      Decisions decisions,
      Obligations obligations,
      WorkdayBook workdays,
      Clock clock) {
    this.campaign = campaign;
    this.decisions = decisions;
    this.obligations = obligations;
    this.workdays = workdays;
    this.clock = clock;
  }

  /** The calendar as it is today. */
  ReportCalendar calendar() {
    LocalDate today = LocalDate.now(clock);
    YearMonth issued = YearMonth.from(campaign.issuedOn());
    boolean backfill = decisions.settled().is("months-before-notice", "backfill");
    List<YearMonth> months =
        campaign.months(today).stream()
            .filter(month -> backfill || !month.isBefore(issued))
            .toList();
    return new ReportCalendar(
        months.isEmpty() ? List.of(first(issued, backfill)) : months,
        issued,
        YearMonth.from(obligations.end()),
        obligations.schedule(ReportDuty.ID),
        workdays.now(),
        today);
  }

  /** The month with which the reports begin, also while it lies ahead. */
  private YearMonth first(YearMonth issued, boolean backfill) {
    YearMonth from = YearMonth.from(campaign.from());
    return !backfill && from.isBefore(issued) ? issued : from;
  }

  /** Whether the office wants another month than the calendar's, which nothing here can count. */
  boolean isCutOffUnsupported() {
    return !decisions.settled().is("period-cut-off", "calendar-month");
  }

  /**
   * The calendar, for a month that it has.
   *
   * @throws OutOfReach if no report can be made for the month
   */
  ReportCalendar calendarWith(YearMonth month) {
    ReportCalendar calendar = calendar();
    if (!calendar.months().contains(month)) {
      throw new OutOfReach("report for " + month);
    }
    return calendar;
  }
}
