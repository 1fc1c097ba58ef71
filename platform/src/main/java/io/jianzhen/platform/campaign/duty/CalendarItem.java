package io.jianzhen.platform.campaign.duty;

import io.jianzhen.platform.campaign.calendar.Period;
import io.jianzhen.platform.campaign.calendar.Schedule;
import io.jianzhen.platform.campaign.calendar.Schedule.Every;
import io.jianzhen.platform.campaign.calendar.Shift;
import io.jianzhen.platform.campaign.calendar.Workdays;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that the office asks for besides the notice.
 *
 * @param first the first last day; of those that follow it gives the weekday or the day of the
 *     month
 * @param until the last of them; null: to the end of the campaign
 */
record CalendarItem(
    long id,
    String title,
    Every every,
    LocalDate first,
    @Nullable LocalDate until,
    Shift shift,
    boolean withdrawn,
    int version) {

  private static final String PREFIX = "item-";

  /** What is typed. */
  record Draft(
      String title,
      Every every,
      LocalDate first,
      @Nullable LocalDate until,
      Shift shift,
      Set<String> units) {

    Draft {
      units = Set.copyOf(units);
    }
  }

  /** Its id among the duties. */
  String duty() {
    return PREFIX + id;
  }

  /**
   * The times that it is owed.
   *
   * @param end the last day of the campaign
   */
  List<Period> periods(LocalDate end, Workdays days) {
    LocalDate last = until == null ? end : until;
    LocalDate to = last.isBefore(first) ? first : last;
    Set<String> inTime =
        schedule(Shift.NONE).periods(first, to, days).stream()
            .filter(period -> !period.due().isAfter(to))
            .map(Period::key)
            .collect(Collectors.toSet());
    return schedule(shift).periods(first, to, days).stream()
        .filter(period -> inTime.contains(period.key()))
        .toList();
  }

  private Schedule schedule(Shift by) {
    return switch (every) {
      case WEEK -> Schedule.weekly(first.getDayOfWeek(), by);
      case MONTH -> Schedule.monthly(first.getDayOfMonth(), 0, by);
      case ONCE, COUNT -> Schedule.once(first, by);
    };
  }
}
