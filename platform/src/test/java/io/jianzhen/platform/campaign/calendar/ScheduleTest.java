package io.jianzhen.platform.campaign.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jianzhen.platform.campaign.calendar.Schedule.Every;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Month ends, leap days, weekends: when something is due. */
class ScheduleTest {

  private static final Workdays MONDAY_TO_FRIDAY =
      day -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();

  @ParameterizedTest(name = "the {1}th for {0} is {2}")
  @CsvSource({
    "2022-01, 30, 2022-01-30",
    "2022-02, 30, 2022-02-28",
    "2024-02, 30, 2024-02-29",
    "2024-02, 29, 2024-02-29",
    "2023-02, 29, 2023-02-28",
    "2100-02, 29, 2100-02-28",
    "2000-02, 29, 2000-02-29",
    "2022-04, 31, 2022-04-30",
    "2022-12, 31, 2022-12-31"
  })
  void aDayThatTheMonthDoesNotHaveIsItsLastDay(YearMonth month, int day, LocalDate due) {
    assertThat(Schedule.monthly(day, 0, Shift.NONE).due(month, MONDAY_TO_FRIDAY)).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0} goes to {2} ({1})")
  @CsvSource({
    "2022-04-30, NEXT,     2022-05-02",
    "2022-04-30, PREVIOUS, 2022-04-29",
    "2022-04-30, NONE,     2022-04-30",
    "2022-04-29, NEXT,     2022-04-29",
    "2024-02-29, NEXT,     2024-02-29",
    "2020-02-29, NEXT,     2020-03-02",
    "2020-02-29, PREVIOUS, 2020-02-28"
  })
  void aDayOffGoesToTheNextOrThePreviousWorkingDay(LocalDate day, Shift shift, LocalDate due) {
    assertThat(Schedule.once(day, shift).periods(day, day, MONDAY_TO_FRIDAY))
        .extracting(Period::due)
        .containsExactly(due);
  }

  @Test
  void withoutAnyWorkingDayADayStaysWhereItIs() {
    LocalDate day = LocalDate.of(2022, 5, 1);
    assertThat(Schedule.once(day, Shift.NEXT).periods(day, day, any -> false))
        .extracting(Period::due)
        .containsExactly(day);
  }

  @Test
  void aMonthOfTheEndOfTheYearIsDueInTheNext() {
    Schedule fifth = Schedule.monthly(5, 1, Shift.NONE);
    assertThat(fifth.due(YearMonth.of(2021, 12), MONDAY_TO_FRIDAY)).isEqualTo("2022-01-05");
  }

  @Test
  void aNumberOfTimesIsOwedThatOften() {
    var twice =
        new Schedule(Every.COUNT, LocalDate.of(2022, 4, 30), null, null, null, 2, null, null, null);
    assertThat(twice.periods(LocalDate.MIN, LocalDate.MAX, MONDAY_TO_FRIDAY))
        .extracting(Period::key)
        .containsExactly("1", "2");
  }

  @ParameterizedTest
  @CsvSource({"ONCE", "COUNT", "WEEK", "MONTH"})
  void aScheduleThatLacksWhatItNeedsCannotBeBuilt(Every every) {
    assertThatThrownBy(() -> new Schedule(every, null, null, null, null, null, null, null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(every.name());
  }

  @Property
  void everyMonthIsOwedOnceInItsOrderAndOnTheDayOrTheLastDay(
      @ForAll("days") LocalDate from,
      @ForAll @IntRange(max = 40) int months,
      @ForAll @IntRange(min = 1, max = 31) int day) {
    LocalDate to = from.plusMonths(months);
    List<Period> periods = Schedule.monthly(day, 0, Shift.NONE).periods(from, to, MONDAY_TO_FRIDAY);
    assertThat(periods).hasSize(months + 1);
    assertThat(new HashSet<>(periods)).hasSameSizeAs(periods);
    for (Period period : periods) {
      YearMonth month = YearMonth.parse(period.key());
      assertThat(YearMonth.from(period.due())).isEqualTo(month);
      assertThat(period.due().getDayOfMonth()).isEqualTo(Math.min(day, month.lengthOfMonth()));
    }
  }

  @Property
  void everyWeekIsOwedOnceOnItsWeekdayAndNoneIsLeftOut(
      @ForAll("days") LocalDate from,
      @ForAll @IntRange(max = 400) int days,
      @ForAll DayOfWeek weekday) {
    LocalDate to = from.plusDays(days);
    List<LocalDate> due =
        Schedule.weekly(weekday, Shift.NONE).periods(from, to, MONDAY_TO_FRIDAY).stream()
            .map(Period::due)
            .toList();
    assertThat(due)
        .containsExactlyElementsOf(
            from.datesUntil(to.plusDays(1)).filter(one -> one.getDayOfWeek() == weekday).toList());
  }

  @Property
  void whatIsShiftedIsAWorkingDayAndNoMoreThanTwoDaysAway(
      @ForAll("days") LocalDate day, @ForAll Shift shift) {
    LocalDate due = Schedule.once(day, shift).periods(day, day, MONDAY_TO_FRIDAY).get(0).due();
    assertThat(due).isBetween(day.minusDays(2), day.plusDays(2));
    if (shift != Shift.NONE) {
      assertThat(MONDAY_TO_FRIDAY.isWorkday(due)).isTrue();
    }
  }

  @Property
  void movedByMonthsTheLastDayOfAMonthStaysTheLast(
      @ForAll("days") LocalDate day, @ForAll @IntRange(max = 120) int months) {
    LocalDate moved = Schedule.movedDay(day, months);
    assertThat(YearMonth.from(moved)).isEqualTo(YearMonth.from(day).plusMonths(months));
    if (day.getDayOfMonth() == day.lengthOfMonth()) {
      assertThat(moved.getDayOfMonth()).isEqualTo(moved.lengthOfMonth());
    } else {
      assertThat(moved.getDayOfMonth())
          .isEqualTo(Math.min(day.getDayOfMonth(), moved.lengthOfMonth()));
    }
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1999, 1, 1).toEpochDay(), LocalDate.of(2101, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
