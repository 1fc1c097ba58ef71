package io.jianzhen.platform.casework.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * On which days authorities work: Monday to Friday, but for the days that were decided otherwise.
 *
 * @param decided what differs
 * @param complete the years whose days are all on record
 */
record WorkingCalendar(Map<LocalDate, Kind> decided, Set<Integer> complete) {

  /** What a day was made. */
  enum Kind {
    HOLIDAY,
    WORKDAY
  }

  WorkingCalendar {
    decided = Map.copyOf(decided);
    complete = Set.copyOf(complete);
  }

  boolean isWorkday(LocalDate day) {
    Kind kind = decided.get(day);
    if (kind != null) {
      return kind == Kind.WORKDAY;
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** Whether somebody said of a year that it is complete; a day that was entered says nothing. */
  boolean knows(int year) {
    return complete.contains(year);
  }

  /** The {@code amount}th working day after a day; the day itself if 0. */
  LocalDate plus(LocalDate day, long amount) {
    LocalDate at = day;
    for (long left = amount; left > 0; ) {
      at = at.plusDays(1);
      left -= isWorkday(at) ? 1 : 0;
    }
    return at;
  }

  /** The {@code amount}th working day before a day; the day itself if 0. */
  LocalDate minus(LocalDate day, long amount) {
    LocalDate at = day;
    for (long left = amount; left > 0; ) {
      at = at.minusDays(1);
      left -= isWorkday(at) ? 1 : 0;
    }
    return at;
  }

  /** How many working days follow {@code from} up to and with {@code to}. */
  long between(LocalDate from, LocalDate to) {
    return from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkday).count();
  }
}
