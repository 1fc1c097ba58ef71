package io.jianzhen.platform.campaign.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When something is owed.
 *
 * @param on the last day, of what is owed once or a number of times
 * @param day of the month, 1 to 31: in a shorter month its last day; for what is owed monthly
 * @param monthsLater how many months after the month that is told of; 0 for the month itself
 * @param weekday for what is owed weekly
 * @param times for what is owed a number of times
 * @param shift where a last day goes that is no working day
 * @param remindDay day on which people are reminded of the month, of the month itself; null for the
 *     first of the month in which it is due
 * @param remindFrom from when on people are reminded of what is owed once or a number of times
 */
public record Schedule(
    Every every,
    @Nullable LocalDate on,
    @Nullable Integer day,
    @Nullable Integer monthsLater,
    @Nullable DayOfWeek weekday,
    @Nullable Integer times,
    @Nullable Shift shift,
    @Nullable Integer remindDay,
    @Nullable LocalDate remindFrom) {

  private static final int LONGEST_MONTH = 31;
  private static final int MOST_TIMES = 99;

  /** How often. */
  public enum Every {
    ONCE,
    WEEK,
    MONTH,
    /** So many times until a day. */
    COUNT
  }

  /**
   * @throws IllegalArgumentException if what the frequency needs is missing or out of range
   */
  public Schedule {
    boolean isWhole =
        switch (every) {
          case ONCE -> on != null;
          case COUNT -> on != null && times != null && times >= 1 && times <= MOST_TIMES;
          case WEEK -> weekday != null;
          case MONTH -> isDay(day) && (remindDay == null || isDay(remindDay));
        };
    if (!isWhole) {
      throw new IllegalArgumentException(
          "%s with on %s, day %s, weekday %s, times %s".formatted(every, on, day, weekday, times));
    }
  }

  /** What is owed once, by a day. */
  public static Schedule once(LocalDate on, Shift shift) {
    return new Schedule(Every.ONCE, on, null, null, null, null, shift, null, null);
  }

  /** What is owed each week, on the weekday of a day. */
  public static Schedule weekly(DayOfWeek weekday, Shift shift) {
    return new Schedule(Every.WEEK, null, null, null, weekday, null, shift, null, null);
  }

  /** What is owed each month, on its day of this number. */
  public static Schedule monthly(int day, int monthsLater, Shift shift) {
    return new Schedule(Every.MONTH, null, day, monthsLater, null, null, shift, null, null);
  }

  private static boolean isDay(@Nullable Integer day) {
    return day != null && day >= 1 && day <= LONGEST_MONTH;
  }

  /**
   * Its times between two days, in order; those owed once or a number of times are always there.
   */
  public List<Period> periods(LocalDate from, LocalDate to, Workdays days) {
    return switch (every) {
      case ONCE -> List.of(new Period(Period.ONCE, due(days), remindFrom));
      case COUNT ->
          IntStream.rangeClosed(1, times == null ? 0 : times)
              .mapToObj(n -> new Period(Integer.toString(n), due(days), remindFrom))
              .toList();
      case WEEK -> weeks(from, to, days);
      case MONTH -> months(from, to, days);
    };
  }

  /** The last day of what is owed once or a number of times. */
  private LocalDate due(Workdays days) {
    if (on == null) {
      throw new IllegalStateException(every + " has no day");
    }
    return shifted(on, days);
  }

  private List<Period> weeks(LocalDate from, LocalDate to, Workdays days) {
    int until = weekday == null ? 0 : (weekday.getValue() - from.getDayOfWeek().getValue() + 7) % 7;
    return upTo(from.plusDays(until), to, one -> one.plusWeeks(1))
        .map(one -> new Period(one.toString(), shifted(one, days), null))
        .toList();
  }

  private static Stream<LocalDate> upTo(
      LocalDate first, LocalDate last, UnaryOperator<LocalDate> next) {
    return Stream.iterate(first, one -> !one.isAfter(last), next);
  }

  private List<Period> months(LocalDate from, LocalDate to, Workdays days) {
    YearMonth last = YearMonth.from(to);
    return Stream.iterate(
            YearMonth.from(from), month -> !month.isAfter(last), month -> month.plusMonths(1))
        .map(month -> new Period(month.toString(), due(month, days), reminder(month)))
        .toList();
  }

  /** The last day for a month. */
  public LocalDate due(YearMonth month, Workdays days) {
    YearMonth in = month.plusMonths(monthsLater == null ? 0 : monthsLater);
    return shifted(atDay(in, day == null ? LONGEST_MONTH : day), days);
  }

  /** From when on people are reminded of a month. */
  public LocalDate reminder(YearMonth month) {
    return remindDay == null
        ? month.plusMonths(monthsLater == null ? 0 : monthsLater).atDay(1)
        : atDay(month, remindDay);
  }

  private LocalDate shifted(LocalDate nominal, Workdays days) {
    return shift == null ? nominal : shift.of(nominal, days);
  }

  private static LocalDate atDay(YearMonth month, int day) {
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }

  /** The same, so many months later; the last day of a month stays the last day. */
  public Schedule movedBy(int months) {
    return new Schedule(
        every,
        moved(on, months),
        day,
        monthsLater,
        weekday,
        times,
        shift,
        remindDay,
        moved(remindFrom, months));
  }

  private static @Nullable LocalDate moved(@Nullable LocalDate day, int months) {
    return day == null ? null : moved(YearMonth.from(day), day, months);
  }

  private static LocalDate moved(YearMonth month, LocalDate day, int months) {
    boolean isLast = day.getDayOfMonth() == month.lengthOfMonth();
    YearMonth to = month.plusMonths(months);
    return atDay(to, isLast ? LONGEST_MONTH : day.getDayOfMonth());
  }

  /** A day so many months later; the last day of a month stays the last day. */
  public static LocalDate movedDay(LocalDate day, int months) {
    return moved(YearMonth.from(day), day, months);
  }
}
