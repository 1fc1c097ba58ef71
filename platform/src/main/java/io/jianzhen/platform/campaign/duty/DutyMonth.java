package io.jianzhen.platform.campaign.duty;

import io.jianzhen.platform.campaign.calendar.Standing;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month as a calendar hangs on the wall, with what is due on each day.
 *
 * @param weeks seven each from Monday; null outside of the month
 */
record DutyMonth(YearMonth month, List<List<@Nullable Day>> weeks) {

  private static final int DAYS_OF_WEEK = 7;

  /**
   * A day.
   *
   * @param groups what is due on it
   */
  record Day(LocalDate date, boolean isToday, List<DutyGroup> groups) {

    /** How the day stands: as what is most behind of it; null if nothing is due. */
    public @Nullable Standing standing() {
      List<DutyLine> lines = groups.stream().flatMap(group -> group.lines().stream()).toList();
      return lines.isEmpty() ? null : new DutyGroup(lines).standing();
    }
  }

  static DutyMonth of(YearMonth month, List<DutyGroup> groups, LocalDate today) {
    List<List<@Nullable Day>> weeks = new ArrayList<>();
    LocalDate monday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
    while (!monday.isAfter(month.atEndOfMonth())) {
      List<@Nullable Day> week = new ArrayList<>();
      for (int at = 0; at < DAYS_OF_WEEK; at++) {
        LocalDate date = monday.plusDays(at);
        week.add(YearMonth.from(date).equals(month) ? day(date, groups, today) : null);
      }
      weeks.add(week);
      monday = monday.plusDays(DAYS_OF_WEEK);
    }
    return new DutyMonth(month, weeks);
  }

  private static Day day(LocalDate date, List<DutyGroup> groups, LocalDate today) {
    return new Day(
        date,
        date.equals(today),
        groups.stream().filter(group -> group.due().equals(date)).toList());
  }

  public YearMonth previous() {
    return month.minusMonths(1);
  }

  public YearMonth next() {
    return month.plusMonths(1);
  }
}
