package io.jianzhen.platform.casework.clock;

import io.jianzhen.platform.web.FreeText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of the calendar as it is typed.
 *
 * @param seen the newest change on the page on which it was typed
 * @param kind a {@link WorkingCalendar.Kind}, or ORDINARY
 * @param name of the holiday; not needed with ORDINARY
 * @param source the notice; not needed with ORDINARY
 */
record DayForm(String seen, String day, String kind, String name, String source, String reason) {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_SOURCE = 100;
  private static final int LONGEST_REASON = 500;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  DayForm {
    seen = text(seen);
    day = text(day);
    kind = text(kind);
    name = text(name);
    source = text(source);
    reason = text(reason);
  }

  /** A form for a day, as it stands on the page that is opened. */
  static DayForm on(long seen, String day) {
    return new DayForm(Long.toString(seen), day, "", "", "", "");
  }

  /** The message key of what is wrong with each field, with the number that the message names. */
  Map<String, ClockForm.Wrong> whatIsWrong() {
    Map<String, ClockForm.Wrong> wrong = new LinkedHashMap<>();
    if (date().isEmpty()) {
      wrong.put("day", new ClockForm.Wrong("clock.day.wrong", 0));
    }
    boolean isDecided =
        Arrays.stream(WorkingCalendar.Kind.values()).anyMatch(one -> one.name().equals(kind));
    if (!isDecided && !kind.equals(CalendarDesk.ORDINARY)) {
      wrong.put("kind", new ClockForm.Wrong("clock.kind.missing", 0));
    }
    text(wrong, "name", name, isDecided, LONGEST_NAME);
    text(wrong, "source", source, isDecided, LONGEST_SOURCE);
    text(wrong, "reason", reason, true, LONGEST_REASON);
    return wrong;
  }

  private static void text(
      Map<String, ClockForm.Wrong> wrong, String field, String text, boolean isNeeded, int most) {
    if (isNeeded && text.isEmpty()) {
      wrong.put(field, new ClockForm.Wrong("clock." + field + ".missing", 0));
    }
    FreeText.whatIsWrong(text, most)
        .ifPresent(key -> wrong.put(field, new ClockForm.Wrong(key, most)));
  }

  Optional<LocalDate> date() {
    try {
      LocalDate read = LocalDate.parse(day);
      boolean isNear = read.getYear() >= FIRST_YEAR && read.getYear() <= LAST_YEAR;
      return isNear ? Optional.of(read) : Optional.empty();
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  CalendarDesk.Asked asked(LocalDate date) {
    long newest = seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : -1;
    return new CalendarDesk.Asked(newest, date, kind, name, source, reason);
  }

  private static String text(@Nullable String raw) {
    return raw == null ? "" : raw.strip();
  }
}
