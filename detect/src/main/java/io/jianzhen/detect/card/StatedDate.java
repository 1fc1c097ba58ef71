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

  /**
   * Reads a date as people write it: {@code 2021-3-4}, {@code 2021/03/04}, {@code 2021.3.4}, {@code
   * 2021年3月4日}, {@code 20210304}, full-width digits, {@code 二〇二一年三月四日}, each with or without a time
   * of day, and {@code 13/05/2021}.
   *
   * <p>Two-digit years, a month without a day, 30 February and an order that could be two days
   * ({@code 3/4/2021}) give no day. Nothing is thrown, whatever the text.
   */
  public static StatedDate parse(String text) {
    String written = text.strip();
    return written.isEmpty() ? NONE : new StatedDate(written, new DateText(written).day());
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
