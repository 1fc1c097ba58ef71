package io.jianzhen.platform.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.campaign.calendar.Schedule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The notice, section 4(2)4: "每月30日前"; the form: "每月5日前报送". */
class ReportCalendarTest {

  /** As they stand in the campaign's file; DutyCalendarTest compares. */
  enum Rule {
    REMIND_30_LOCK_5,
    DAY_30,
    DAY_5;

    private Schedule schedule() {
      Integer remindDay = this == DAY_5 ? null : 30;
      return this == DAY_30
          ? new Schedule(Schedule.Every.MONTH, null, 30, null, null, null, null, remindDay, null)
          : new Schedule(Schedule.Every.MONTH, null, 5, 1, null, null, null, remindDay, null);
    }
  }

  @ParameterizedTest(name = "{0}: {1} is reminded on {2} and due on {3}")
  @CsvSource(
      textBlock =
          """
          REMIND_30_LOCK_5, 2021-12, 2021-12-30, 2022-01-05
          REMIND_30_LOCK_5, 2022-02, 2022-02-28, 2022-03-05
          DAY_30,           2022-01, 2022-01-30, 2022-01-30
          DAY_30,           2022-02, 2022-02-28, 2022-02-28
          DAY_30,           2024-02, 2024-02-29, 2024-02-29
          DAY_5,            2022-02, 2022-03-01, 2022-03-05
          """)
  void dueDate(Rule rule, YearMonth month, LocalDate reminder, LocalDate due) {
    ReportCalendar calendar = calendar(rule, LocalDate.of(2022, 1, 10));
    assertThat(calendar.reminder(month)).isEqualTo(reminder);
    assertThat(calendar.due(month)).isEqualTo(due);
  }

  @Test
  void aMonthBeforeTheNoticeIsReportedAfterwardsAndDueWithTheMonthOfTheNotice() {
    ReportCalendar calendar = calendar(Rule.REMIND_30_LOCK_5, LocalDate.of(2022, 1, 5));
    assertThat(calendar.isBackfill(YearMonth.of(2021, 11))).isTrue();
    assertThat(calendar.due(YearMonth.of(2021, 11))).isEqualTo("2022-01-05");
    assertThat(calendar.isLate(YearMonth.of(2021, 11))).isFalse();
  }

  @Test
  void aMonthIsLateFromTheDayAfterItWasDue() {
    YearMonth december = YearMonth.of(2021, 12);
    assertThat(calendar(Rule.DAY_5, LocalDate.of(2022, 1, 5)).isLate(december)).isFalse();
    assertThat(calendar(Rule.DAY_5, LocalDate.of(2022, 1, 6)).isLate(december)).isTrue();
  }

  @Test
  void nothingIsOwedAfterTheCampaign() {
    ReportCalendar calendar = calendar(Rule.DAY_5, LocalDate.of(2024, 9, 1));
    assertThat(calendar.due(YearMonth.of(2024, 3))).isNull();
    assertThat(calendar.isLate(YearMonth.of(2024, 3))).isFalse();
  }

  private static ReportCalendar calendar(Rule rule, LocalDate today) {
    YearMonth last = YearMonth.of(2024, 2);
    return new ReportCalendar(
        List.of(last), YearMonth.of(2021, 12), last, rule.schedule(), day -> true, today);
  }
}
