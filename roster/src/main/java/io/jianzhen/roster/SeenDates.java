package io.jianzhen.roster;

import io.jianzhen.detect.card.StatedDate;
import io.jianzhen.roster.table.SerialDay;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads dates and remembers them: a million rows have a few thousand different ones. Forgets
 * everything when it knows too many.
 */
final class SeenDates {

  private static final int MANY = 20_000;

  private final SerialDay days;
  private final Map<String, StatedDate> serials = new HashMap<>();
  private final Map<String, StatedDate> texts = new HashMap<>();

  SeenDates(SerialDay days) {
    this.days = days;
  }

  /** How the workbook counts days. */
  SerialDay days() {
    return days;
  }

  /** The date of a cell that is shown as a day, or {@link StatedDate#NONE} if it is none. */
  StatedDate shown(String serial) {
    StatedDate seen = serials.get(serial);
    return seen != null
        ? seen
        : remember(serials, serial, days.shown(serial).map(StatedDate::of).orElse(StatedDate.NONE));
  }

  /** The date of a text. */
  StatedDate written(String text) {
    StatedDate seen = texts.get(text);
    return seen != null ? seen : remember(texts, text, StatedDate.parse(text));
  }

  private static StatedDate remember(Map<String, StatedDate> seen, String key, StatedDate date) {
    if (seen.size() == MANY) {
      seen.clear();
    }
    seen.put(key, date);
    return date;
  }
}
