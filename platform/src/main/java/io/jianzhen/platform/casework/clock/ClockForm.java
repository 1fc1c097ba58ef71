package io.jianzhen.platform.casework.clock;

import io.jianzhen.platform.web.FreeText;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A step as it is typed.
 *
 * @param step a {@link ClockStep}
 * @param version of the page on which it was typed
 * @param days of an extension
 * @param when it was done, as browsers send date and time
 * @param from {@code record} if it was typed on the page of the record
 */
record ClockForm(
    String step, String version, String reason, String days, String when, String from) {

  static final int LONGEST_REASON = 500;
  static final ClockForm BLANK = new ClockForm("", "", "", "", "", "");

  ClockForm {
    step = text(step);
    version = text(version);
    reason = text(reason);
    days = text(days);
    when = text(when);
    from = text(from);
  }

  /** The version, or one that no clock has. */
  int seen() {
    return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
  }

  boolean isFromRecord() {
    return from.equals("record");
  }

  /**
   * The message key of what is wrong with each field, with the number that the message names.
   *
   * @param most days that may be asked for
   */
  Map<String, Wrong> whatIsWrong(
      ClockStep taken, RunningClock clock, int most, OffsetDateTime now) {
    Map<String, Wrong> wrong = new LinkedHashMap<>();
    if (taken == ClockStep.ASK && (asked() < 1 || asked() > most)) {
      wrong.put("days", new Wrong("clock.days.wrong", most));
    }
    if (taken == ClockStep.MET) {
      OffsetDateTime at = done().orElse(OffsetDateTime.MAX);
      boolean isBefore =
          clock.direction() == Limit.Direction.AFTER && at.isBefore(minute(clock.eventAt()));
      if (at.isAfter(now) || isBefore || at.getYear() < 2000) {
        wrong.put("when", new Wrong("clock.when.wrong", 0));
      }
    }
    if (taken.note() == ClockStep.Note.NEEDED && reason.isEmpty()) {
      wrong.put("reason", new Wrong("clock.reason.missing", 0));
    }
    FreeText.whatIsWrong(reason, LONGEST_REASON)
        .ifPresent(key -> wrong.put("reason", new Wrong(key, LONGEST_REASON)));
    return wrong;
  }

  /** What is wrong with a field, and the number that the message names. */
  record Wrong(String messageKey, int about) {}

  /** The days asked for, or 0. */
  int asked() {
    return days.matches("[0-9]{1,4}") ? Integer.parseInt(days) : 0;
  }

  Optional<OffsetDateTime> done() {
    try {
      return Optional.of(LocalDateTime.parse(when).atZone(Limit.ZONE).toOffsetDateTime());
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  private static OffsetDateTime minute(OffsetDateTime at) {
    return at.withSecond(0).withNano(0);
  }

  private static String text(@Nullable String raw) {
    return raw == null ? "" : raw.strip();
  }
}
