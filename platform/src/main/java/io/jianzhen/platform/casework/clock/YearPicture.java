package io.jianzhen.platform.casework.clock;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A year as a calendar hangs on the wall.
 *
 * @param workdays how many there are
 */
record YearPicture(int year, List<Month> months, long workdays) {

  private static final int DAYS_OF_WEEK = 7;

  /**
   * A month.
   *
   * @param weeks seven each from Monday; null outside of the month
   */
  record Month(int month, List<List<@Nullable Day>> weeks) {}

  /**
   * A day.
   *
   * @param kind HOLIDAY and WORKDAY where it was decided, WEEKEND and ORDINARY by the weekday
   * @param name of the holiday; empty where nothing was decided
   */
  record Day(LocalDate date, String kind, String name) {}

  static YearPicture of(int year, List<WorkingDays.Day> decided) {
    Map<LocalDate, WorkingDays.Day> days =
        decided.stream().collect(Collectors.toMap(WorkingDays.Day::day, Function.identity()));
    List<Month> months =
        IntStream.rangeClosed(1, 12).mapToObj(month -> month(year, month, days)).toList();
    LocalDate first = LocalDate.of(year, 1, 1);
    long workdays =
        first
            .datesUntil(first.plusYears(1))
            .map(date -> day(date, days).kind())
            .filter(kind -> kind.equals("WORKDAY") || kind.equals("ORDINARY"))
            .count();
    return new YearPicture(year, months, workdays);
  }

  private static Month month(int year, int month, Map<LocalDate, WorkingDays.Day> days) {
    YearMonth of = YearMonth.of(year, month);
    List<List<@Nullable Day>> weeks = new ArrayList<>();
    LocalDate monday = of.atDay(1).minusDays(of.atDay(1).getDayOfWeek().getValue() - 1L);
    while (!monday.isAfter(of.atEndOfMonth())) {
      List<@Nullable Day> week = new ArrayList<>();
      for (int at = 0; at < DAYS_OF_WEEK; at++) {
        LocalDate date = monday.plusDays(at);
        week.add(YearMonth.from(date).equals(of) ? day(date, days) : null);
      }
      weeks.add(week);
      monday = monday.plusDays(DAYS_OF_WEEK);
    }
    return new Month(month, weeks);
  }

  private static Day day(LocalDate date, Map<LocalDate, WorkingDays.Day> days) {
    WorkingDays.Day decided = days.get(date);
    if (decided != null) {
      return new Day(date, decided.kind().name(), decided.name());
    }
    boolean isWeekend = date.getDayOfWeek().getValue() > 5;
    return new Day(date, isWeekend ? "WEEKEND" : "ORDINARY", "");
  }
}
