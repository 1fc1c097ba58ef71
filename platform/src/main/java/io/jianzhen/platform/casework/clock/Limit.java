package io.jianzhen.platform.casework.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long something may take. Hours run from the minute of the event; of days, months and years
 * the day of the event does not count and the last one counts whole. No day at the end is passed
 * over for being a holiday.
 *
 * @param amount 0 with days is the day of the event itself
 */
record Limit(int amount, Measure measure, Direction direction) {

  /** The law means days in Beijing. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Of the time that there is, in percent, when people are warned. */
  static final int WARNING = 70;

  /** From where it is counted. */
  enum Direction {
    /** On from the event. */
    AFTER,
    /** Back from the event, to the last day on which the thing may still be done. */
    BEFORE,
    /** Back from the event, to the first day of a window that ends with the day of the event. */
    UNTIL
  }

  /** A time that does not count; both in minutes. */
  record Pause(Instant from, Instant to) {}

  /**
   * When a limit runs.
   *
   * @param due the first moment that is too late
   */
  record Span(Instant begins, Instant due, Instant warns) {}

  /**
   * @param known when the clock was set going, from when time to act was left if it is counted back
   * @param extended by how many units of the limit it was made longer
   */
  Span span(
      Instant event, Instant known, List<Pause> pauses, int extended, WorkingCalendar calendar) {
    return switch (direction) {
      case AFTER -> warned(minute(event), end(event, pauses, extended, calendar), pauses);
      case BEFORE -> warned(minute(known), dayAfter(back(event, calendar)), List.of());
      case UNTIL -> warned(midnight(back(event, calendar)), dayAfter(day(event)), List.of());
    };
  }

  /** The years through which it runs whose holidays are not on record, where they matter. */
  List<Integer> openYears(Instant event, Instant due, WorkingCalendar calendar) {
    int one = day(event).getYear();
    int other = day(due.minusNanos(1)).getYear();
    return measure != Measure.WORKDAY
        ? List.of()
        : IntStream.rangeClosed(Math.min(one, other), Math.max(one, other))
            .filter(year -> !calendar.knows(year))
            .boxed()
            .toList();
  }

  private Instant end(Instant event, List<Pause> pauses, int extended, WorkingCalendar calendar) {
    if (measure == Measure.HOUR) {
      long paused = pauses.stream().mapToLong(one -> minutes(one).toMinutes()).sum();
      // The minute in which the limit ends is in time.
      return minute(event)
          .plus(Duration.ofHours(amount + extended))
          .plus(Duration.ofMinutes(paused + 1));
    }
    long more = extended + pauses.stream().mapToLong(one -> days(one, calendar)).sum();
    LocalDate day = day(event);
    return dayAfter(
        switch (measure) {
          case WORKDAY -> calendar.plus(day, amount + more);
          case MONTH -> day.plusMonths(amount).plusDays(more);
          case YEAR -> day.plusYears(amount).plusDays(more);
          default -> day.plusDays(amount + more);
        });
  }

  private LocalDate back(Instant event, WorkingCalendar calendar) {
    LocalDate day = day(event);
    return switch (measure) {
      case WORKDAY -> calendar.minus(day, amount);
      case MONTH -> day.minusMonths(amount);
      case YEAR -> day.minusYears(amount);
      default -> day.minusDays(amount);
    };
  }

  /** The day on which it began counts, the one on which it ended does not: as with events. */
  private long days(Pause pause, WorkingCalendar calendar) {
    return measure == Measure.WORKDAY
        ? calendar.between(day(pause.from()), day(pause.to()))
        : ChronoUnit.DAYS.between(day(pause.from()), day(pause.to()));
  }

  private static Span warned(Instant begins, Instant due, List<Pause> pauses) {
    Duration all = Duration.between(begins, due);
    for (Pause pause : pauses) {
      all = all.minus(minutes(pause));
    }
    Duration rest =
        all.isNegative() ? Duration.ZERO : all.multipliedBy(100 - WARNING).dividedBy(100);
    return new Span(begins, due, due.minus(rest));
  }

  private static Duration minutes(Pause pause) {
    return Duration.between(minute(pause.from()), minute(pause.to()));
  }

  private static Instant minute(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES);
  }

  static LocalDate day(Instant at) {
    return at.atZone(ZONE).toLocalDate();
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  private static Instant dayAfter(LocalDate day) {
    return midnight(day.plusDays(1));
  }
}
