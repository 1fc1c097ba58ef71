package io.jianzhen.platform.reporting;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.campaign.Decisions;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.reporting.ReportCalendar.Rule;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the calendar of the reports off the campaign and the office's decisions. */
@Component
class Deadlines {

  private final Campaign campaign;
  private final Decisions decisions;
  private final Clock clock;

  Deadlines(Campaign campaign, Decisions decisions, Clock clock) {
    this.campaign = campaign;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** The calendar as it is today. */
  ReportCalendar calendar() {
    Map<String, Decisions.Decision> decided = decisions.all();
    LocalDate today = LocalDate.now(clock);
    YearMonth issued = YearMonth.from(campaign.issuedOn());
    boolean backfill = effective("months-before-notice", decided).equals("backfill");
    List<YearMonth> months =
        campaign.months(today).stream()
            .filter(month -> backfill || !month.isBefore(issued))
            .toList();
    YearMonth end = YearMonth.from(campaign.to());
    String rule = effective("monthly-deadline", decided).toUpperCase(Locale.ROOT);
    return new ReportCalendar(
        months,
        issued,
        effective("campaign-end", decided).equals("june") ? end.plusMonths(1) : end,
        Rule.valueOf(rule.replace('-', '_')),
        today);
  }

  /** Whether the office wants another month than the calendar's, which nothing here can count. */
  boolean isCutOffUnsupported() {
    return !effective("period-cut-off", decisions.all()).equals("calendar-month");
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

  private String effective(String id, Map<String, Decisions.Decision> decided) {
    Decisions.Decision decision = decided.get(id);
    return decision == null ? campaign.contradiction(id).proposed() : decision.value();
  }
}
