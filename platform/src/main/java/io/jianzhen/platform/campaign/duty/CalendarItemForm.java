package io.jianzhen.platform.campaign.duty;

import io.jianzhen.platform.campaign.calendar.Schedule.Every;
import io.jianzhen.platform.campaign.calendar.Shift;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.web.FreeText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about an item of the office, as it came.
 *
 * @param units codes of those who owe it
 * @param seen version of the item on the page
 */
record CalendarItemForm(
    String title,
    String every,
    String first,
    String until,
    String shift,
    List<String> units,
    String reason,
    String seen) {

  static final int LONGEST_TITLE = 80;
  static final int LONGEST_REASON = 300;

  /** Longer than any campaign; a slip of the year would make thousands of days. */
  private static final int LONGEST_YEARS = 2;

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

  CalendarItemForm(
      @Nullable String title,
      @Nullable String every,
      @Nullable String first,
      @Nullable String until,
      @Nullable String shift,
      @Nullable List<String> units,
      @Nullable String reason,
      @Nullable String seen) {
    this.title = text(title);
    this.every = text(every);
    this.first = text(first);
    this.until = text(until);
    this.shift = text(shift);
    this.units = units == null ? List.of() : List.copyOf(units);
    this.reason = text(reason);
    this.seen = text(seen);
  }

  static final CalendarItemForm EMPTY =
      new CalendarItemForm("", "ONCE", "", "", "NONE", List.of(), "", "0");

  static CalendarItemForm of(CalendarItem item, Set<String> units) {
    LocalDate until = item.until();
    return new CalendarItemForm(
        item.title(),
        item.every().name(),
        item.first().toString(),
        until == null ? "" : until.toString(),
        item.shift().name(),
        List.copyOf(units),
        "",
        Integer.toString(item.version()));
  }

  /** The same, typed over this version. */
  CalendarItemForm seeing(int version) {
    return new CalendarItemForm(
        title, every, first, until, shift, units, reason, Integer.toString(version));
  }

  private static String text(@Nullable String raw) {
    return raw == null ? "" : raw.strip();
  }

  int seenVersion() {
    return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1;
  }

  /**
   * Field to message key; the longest length is the argument.
   *
   * @param begins the first day of the campaign
   */
  Map<String, String> whatIsWrong(List<Unit> known, LocalDate begins) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (title.isEmpty()) {
      wrong.put("title", "calendar.item.title.missing");
    }
    FreeText.whatIsWrong(title, LONGEST_TITLE).ifPresent(key -> wrong.put("title", key));
    if (everyNamed().isEmpty()) {
      wrong.put("every", "calendar.item.every.missing");
    }
    Optional<LocalDate> begin = day(first);
    if (begin.isEmpty()) {
      wrong.put("first", "calendar.item.first.wrong");
    } else if (begin.get().isBefore(begins)) {
      wrong.put("first", "calendar.item.first.early");
    }
    if (!until.isEmpty() && begin.isPresent() && !isInOrder(begin.get())) {
      wrong.put("until", "calendar.item.until.wrong");
    }
    if (shiftNamed().isEmpty()) {
      wrong.put("shift", "calendar.item.shift.missing");
    }
    Set<String> codes = known.stream().map(Unit::code).collect(Collectors.toSet());
    if (units.isEmpty() || !codes.containsAll(units)) {
      wrong.put("units", "calendar.item.units.missing");
    }
    return wrong;
  }

  private boolean isInOrder(LocalDate begin) {
    return day(until)
        .filter(end -> !end.isBefore(begin) && end.isBefore(begin.plusYears(LONGEST_YEARS)))
        .isPresent();
  }

  Optional<String> whatIsWrongWithReason() {
    return reason.isEmpty()
        ? Optional.of("calendar.item.reason.missing")
        : FreeText.whatIsWrong(reason, LONGEST_REASON);
  }

  private Optional<Every> everyNamed() {
    return Arrays.stream(Every.values())
        .filter(one -> one != Every.COUNT && one.name().equals(every))
        .findFirst();
  }

  private Optional<Shift> shiftNamed() {
    return Arrays.stream(Shift.values()).filter(one -> one.name().equals(shift)).findFirst();
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed))
          .filter(one -> one.isAfter(EARLIEST) && one.isBefore(LATEST));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  CalendarItem.Draft draft() {
    Every often = everyNamed().orElseThrow();
    return new CalendarItem.Draft(
        title,
        often,
        day(first).orElseThrow(),
        often == Every.ONCE ? null : day(until).orElse(null),
        shiftNamed().orElseThrow(),
        Set.copyOf(units));
  }
}
