package io.jianzhen.platform.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When each limit of the table ends; times are Beijing's, the end is the last minute in time. */
class LimitTest {

  private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final LegalClocks laws = new LegalClocks(Measure.DAY);

  @ParameterizedTest(name = "{0} from {1} to {2}")
  @CsvSource(
      textBlock =
          """
          T01,  2021-12-30 23:59, 2021-12-30 23:59
          T02,  2021-12-30 16:00, 2022-01-02 23:59
          T03,  2021-12-31 16:05, 2022-01-01 16:05
          T04,  2022-02-28 00:00, 2022-03-01 00:00
          T05,  2022-01-29 09:00, 2022-02-01 23:59
          T05a, 2022-01-29 09:00, 2022-02-05 23:59
          T05b, 2022-01-29 09:00, 2022-02-28 23:59
          T06,  2022-01-31 08:30, 2022-02-01 08:30
          T07,  2022-01-31 08:30, 2022-02-03 23:59
          T08,  2022-01-31 08:30, 2022-02-03 23:59
          T09,  2022-01-01 00:00, 2022-01-04 23:59
          T10,  2022-01-01 00:00, 2022-01-04 23:59
          T11,  2022-01-01 00:00, 2022-01-04 23:59
          T12,  2022-01-01 00:00, 2022-01-04 23:59
          T13,  2022-01-01 00:00, 2022-01-08 23:59
          T14,  2022-01-10 10:00, 2022-04-10 23:59
          T14a, 2022-01-10 10:00, 2022-02-09 23:59
          T15,  2021-12-30 10:00, 2022-01-07 23:59
          T16,  2022-01-17 09:00, 2022-01-06 23:59
          T17,  2022-01-26 10:00, 2022-02-09 23:59
          T18,  2021-12-31 10:00, 2022-01-12 23:59
          T19,  2022-01-20 10:00, 2022-02-04 23:59
          T20,  2022-01-28 10:00, 2022-02-11 23:59
          T21,  2020-02-29 10:00, 2022-02-28 23:59
          T21a, 2021-12-28 10:00, 2026-12-28 23:59
          T22,  2021-08-31 10:00, 2022-02-28 23:59
          T23,  2022-01-01 10:00, 2022-01-31 23:59
          T24,  2022-03-01 00:00, 2022-03-01 23:59
          T25,  2022-01-04 10:00, 2022-01-30 23:59
          T26,  2021-12-31 10:00, 2022-06-30 23:59
          """)
  void endsAsTheArticleSays(String id, String event, String last) {
    assertThat(last(laws.get(id).limit(), at(event), List.of(), 0)).isEqualTo(last);
  }

  @Test
  void theDayIsTheOneInShanghaiNotInGreenwich() {
    Limit threeDays = new Limit(3, Measure.DAY, Limit.Direction.AFTER);

    // 16:30 in Greenwich is half past midnight of the next day in Shanghai.
    assertThat(last(threeDays, Instant.parse("2021-12-30T15:30:00Z"), List.of(), 0))
        .isEqualTo("2022-01-02 23:59");
    assertThat(last(threeDays, Instant.parse("2021-12-30T16:30:00Z"), List.of(), 0))
        .isEqualTo("2022-01-03 23:59");
  }

  @Test
  void aMakeUpSaturdayIsAWorkingDayAndAHolidayOnMondayIsNone() {
    Limit one = new Limit(1, Measure.WORKDAY, Limit.Direction.AFTER);

    assertThat(last(one, at("2022-01-28 10:00"), List.of(), 0)).isEqualTo("2022-01-29 23:59");
    assertThat(last(one, at("2022-01-29 10:00"), List.of(), 0)).isEqualTo("2022-01-30 23:59");
    assertThat(last(one, at("2022-01-30 10:00"), List.of(), 0)).isEqualTo("2022-02-07 23:59");
    assertThat(last(one, at("2021-12-31 10:00"), List.of(), 0)).isEqualTo("2022-01-04 23:59");
  }

  @Test
  void aWindowOpensDaysBeforeItsEnd() {
    Limit.Span span = span(laws.get("T24").limit(), at("2022-03-01 00:00"), List.of(), 0);

    assertThat(text(span.begins())).isEqualTo("2021-12-31 00:00");
  }

  @Test
  void whatHasBeenPausedIsAddedInTheSameMeasure() {
    Limit.Pause twoDays = pause("2022-01-05 10:00", "2022-01-07 09:00");
    Limit.Pause overTheFestival = pause("2022-01-28 17:00", "2022-02-07 09:00");
    Limit days = new Limit(3, Measure.DAY, Limit.Direction.AFTER);
    Limit workdays = new Limit(5, Measure.WORKDAY, Limit.Direction.AFTER);
    Limit hours = new Limit(24, Measure.HOUR, Limit.Direction.AFTER);

    assertThat(last(days, at("2022-01-04 10:00"), List.of(twoDays), 0))
        .isEqualTo("2022-01-09 23:59");
    assertThat(last(workdays, at("2022-01-26 10:00"), List.of(overTheFestival), 0))
        .isEqualTo("2022-02-10 23:59");
    assertThat(last(hours, at("2022-01-05 09:00"), List.of(twoDays), 0))
        .isEqualTo("2022-01-08 08:00");
  }

  @Test
  void anExtensionIsAdded() {
    assertThat(last(laws.get("T23").limit(), at("2022-01-01 10:00"), List.of(), 30))
        .isEqualTo("2022-03-02 23:59");
  }

  @Test
  void warnsWhenSeventyPercentAreGone() {
    Limit.Span span =
        span(
            new Limit(24, Measure.HOUR, Limit.Direction.AFTER),
            at("2022-01-05 00:00"),
            List.of(),
            0);

    assertThat(Duration.between(span.begins(), span.warns()).toMinutes())
        .isEqualTo(24 * 60 * 7 / 10);
  }

  @Test
  void aPauseDoesNotBringTheWarningNearer() {
    Limit.Span span =
        span(
            new Limit(24, Measure.HOUR, Limit.Direction.AFTER),
            at("2022-01-05 00:00"),
            List.of(pause("2022-01-05 10:00", "2022-01-05 20:00")),
            0);

    assertThat(Duration.between(span.begins(), span.warns()).toMinutes())
        .isEqualTo(24 * 60 * 7 / 10 + 10 * 60);
  }

  @Test
  void saysWhetherTheHolidaysOfItsYearsAreKnown() {
    Limit workdays = laws.get("T25").limit();
    Limit days = laws.get("T02").limit();

    assertThat(knows(workdays, "2022-12-01 10:00")).isTrue();
    assertThat(knows(workdays, "2022-12-10 10:00")).isFalse();
    assertThat(knows(days, "2022-12-31 10:00")).isTrue();
  }

  private static boolean knows(Limit limit, String event) {
    Limit.Span span = span(limit, at(event), List.of(), 0);
    return limit.openYears(at(event), span.due(), DaysOf2022.CALENDAR).isEmpty();
  }

  private static Limit.Pause pause(String from, String to) {
    return new Limit.Pause(at(from), at(to));
  }

  private static Limit.Span span(
      Limit limit, Instant event, List<Limit.Pause> pauses, int extended) {
    return limit.span(event, at("2022-01-01 08:00"), pauses, extended, DaysOf2022.CALENDAR);
  }

  private static String last(Limit limit, Instant event, List<Limit.Pause> pauses, int extended) {
    return text(span(limit, event, pauses, extended).due().minusSeconds(60));
  }

  private static String text(Instant at) {
    return TEXT.format(at.atZone(Limit.ZONE));
  }

  private static Instant at(String text) {
    return LocalDateTime.parse(text, TEXT).atZone(Limit.ZONE).toInstant();
  }
}
