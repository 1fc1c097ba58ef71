package io.jianzhen.platform.casework.clock;

import io.jianzhen.platform.casework.clock.WorkingCalendar.Kind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The winter of 2021/22 for tests: New Year, Spring Festival and the days worked in its stead. */
final class DaysOf2022 {

  static final WorkingCalendar CALENDAR = new WorkingCalendar(days(), Set.of(2021, 2022));

  private DaysOf2022() {}

  private static Map<LocalDate, Kind> days() {
    Map<LocalDate, Kind> days = new HashMap<>();
    days.put(LocalDate.of(2021, 10, 9), Kind.WORKDAY);
    off(days, LocalDate.of(2022, 1, 1), LocalDate.of(2022, 1, 3));
    off(days, LocalDate.of(2022, 1, 31), LocalDate.of(2022, 2, 6));
    days.put(LocalDate.of(2022, 1, 29), Kind.WORKDAY);
    days.put(LocalDate.of(2022, 1, 30), Kind.WORKDAY);
    return days;
  }

  private static void off(Map<LocalDate, Kind> days, LocalDate first, LocalDate last) {
    first.datesUntil(last.plusDays(1)).forEach(day -> days.put(day, Kind.HOLIDAY));
  }
}
