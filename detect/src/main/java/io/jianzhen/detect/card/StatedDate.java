package io.jianzhen.detect.card;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as it was written: nothing at all, a day, or a text that is no day.
 *
 * @param text what was written; empty if nothing
 * @param day the day that it means, or null if it means none
 */
public record StatedDate(String text, @Nullable LocalDate day) {

  /** Nothing was written. */
  public static final StatedDate NONE = new StatedDate("", null);

  /** A day that needed no reading, such as a date cell. */
  public static StatedDate of(LocalDate day) {
    return new StatedDate(day.toString(), day);
  }

  /** The day, if one was written and could be read. */
  public Optional<LocalDate> read() {
    return Optional.ofNullable(day);
  }

  /** Whether something was written that is no day, or could be two. */
  public boolean isUnreadable() {
    return day == null && !text.isEmpty();
  }
}
