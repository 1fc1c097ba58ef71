package io.jianzhen.platform.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.casework.clock.WorkingCalendar.Kind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Counting compared with walking through time minute by minute, or day by day. */
class LimitPropertyTest {

  private static final Instant FIRST = Instant.parse("2021-12-01T00:00:00Z");
  private static final int MINUTES = 200_000;
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  @Property(tries = 500)
  void daysEndWithTheMidnightThatTheWalkMeets(
      @ForAll @IntRange(max = MINUTES) int minute,
      @ForAll @IntRange(max = 40) int amount,
      @ForAll long seed) {
    WorkingCalendar calendar = madeUp(seed);
    Instant event = FIRST.plus(minute, ChronoUnit.MINUTES).plusSeconds(Math.floorMod(seed, 60));

    assertThat(due(new Limit(amount, Measure.DAY, Limit.Direction.AFTER), event, calendar))
        .isEqualTo(walk(event, amount, day -> true));
  }

  @Property(tries = 500)
  void workingDaysEndWithTheMidnightThatTheWalkMeets(
      @ForAll @IntRange(max = MINUTES) int minute,
      @ForAll @IntRange(min = 1, max = 30) int amount,
      @ForAll long seed) {
    WorkingCalendar calendar = madeUp(seed);
    Instant event = FIRST.plus(minute, ChronoUnit.MINUTES);

    assertThat(due(new Limit(amount, Measure.WORKDAY, Limit.Direction.AFTER), event, calendar))
        .isEqualTo(walk(event, amount, day -> isWorked(day, calendar.decided())));
  }

  @Property(tries = 200)
  void hoursEndAfterAsManyMinutesWhateverTheDay(
      @ForAll @IntRange(max = MINUTES) int minute,
      @ForAll @IntRange(min = 1, max = 100) int amount,
      @ForAll long seed) {
    Instant event = FIRST.plus(minute, ChronoUnit.MINUTES).plusSeconds(Math.floorMod(seed, 60));
    Instant last = FIRST.plus(minute, ChronoUnit.MINUTES);
    for (int walked = 0; walked < amount * 60; walked++) {
      last = last.plusSeconds(60);
    }

    assertThat(due(new Limit(amount, Measure.HOUR, Limit.Direction.AFTER), event, madeUp(seed)))
        .isEqualTo(last.plusSeconds(60))
        .isAfter(event.plus(amount, ChronoUnit.HOURS));
  }

  @Property(tries = 500)
  void countedBackTheEventIsTheLastDayOfTheSameCountForward(
      @ForAll @IntRange(max = MINUTES) int minute,
      @ForAll @IntRange(min = 1, max = 30) int amount,
      @ForAll long seed) {
    WorkingCalendar calendar = madeUp(seed);
    LocalDate hearing = Limit.day(FIRST.plus(minute, ChronoUnit.MINUTES));
    LocalDate last = calendar.minus(hearing, amount);

    assertThat(calendar.isWorkday(last)).isTrue();
    assertThat(last.datesUntil(hearing).filter(day -> isWorked(day, calendar.decided())).count())
        .isEqualTo(amount);
  }

  @Property(tries = 500)
  void aPauseMovesTheEndByItsOwnLength(
      @ForAll @IntRange(max = MINUTES) int minute,
      @ForAll @IntRange(min = 1, max = 30) int amount,
      @ForAll @LongRange(max = 1_000) long before,
      @ForAll @LongRange(max = 20_000) long length,
      @ForAll long seed) {
    WorkingCalendar calendar = madeUp(seed);
    Instant event = FIRST.plus(minute, ChronoUnit.MINUTES);
    Instant from = event.plus(before, ChronoUnit.MINUTES);
    var pause = new Limit.Pause(from, from.plus(length, ChronoUnit.MINUTES));
    Limit days = new Limit(amount, Measure.DAY, Limit.Direction.AFTER);
    Limit hours = new Limit(amount, Measure.HOUR, Limit.Direction.AFTER);

    assertThat(hours.span(event, event, List.of(pause), 0, calendar).due())
        .isEqualTo(due(hours, event, calendar).plus(length, ChronoUnit.MINUTES));
    assertThat(
            ChronoUnit.DAYS.between(
                due(days, event, calendar),
                days.span(event, event, List.of(pause), 0, calendar).due()))
        .isEqualTo(ChronoUnit.DAYS.between(Limit.day(pause.from()), Limit.day(pause.to())));
  }

  @Property(tries = 500)
  void theWarningComesBetweenTheBeginningAndTheEnd(
      @ForAll @IntRange(max = MINUTES) int minute,
      @ForAll @IntRange(max = 30) int amount,
      @ForAll Measure measure,
      @ForAll long seed) {
    Instant event = FIRST.plus(minute, ChronoUnit.MINUTES);
    Limit.Span span =
        new Limit(amount, measure, Limit.Direction.AFTER)
            .span(event, event, List.of(), 0, madeUp(seed));

    assertThat(span.warns()).isBetween(span.begins(), span.due());
  }

  /** Midnight by midnight, until as many days have ended that count. */
  private static Instant walk(Instant event, int amount, Predicate<LocalDate> counts) {
    LocalDate day = Limit.day(event);
    int counted = 0;
    while (counted < amount) {
      day = day.plusDays(1);
      if (counts.test(day)) {
        counted++;
      }
    }
    Instant at = event.truncatedTo(ChronoUnit.HOURS);
    while (!Limit.day(at).isAfter(day)) {
      at = at.plus(1, ChronoUnit.HOURS);
    }
    return at;
  }

  private static boolean isWorked(LocalDate day, Map<LocalDate, Kind> decided) {
    if (decided.containsKey(day)) {
      return decided.get(day) == Kind.WORKDAY;
    }
    return !WEEKEND.contains(day.getDayOfWeek());
  }

  /** A calendar with one day in ten decided otherwise. */
  private static WorkingCalendar madeUp(long seed) {
    Random random = new Random(seed);
    Map<LocalDate, Kind> decided = new HashMap<>();
    LocalDate first = LocalDate.of(2021, 9, 1);
    for (int at = 0; at < 400; at++) {
      if (random.nextInt(10) == 0) {
        decided.put(first.plusDays(at), random.nextBoolean() ? Kind.HOLIDAY : Kind.WORKDAY);
      }
    }
    return new WorkingCalendar(decided, Set.of());
  }

  private static Instant due(Limit limit, Instant event, WorkingCalendar calendar) {
    return limit.span(event, event, List.of(), 0, calendar).due();
  }
}
