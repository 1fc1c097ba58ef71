package io.jianzhen.platform.campaign.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One time that a duty is owed.
 *
 * @param key tells it from the others of the duty, and stays when the last day moves: {@code
 *     2021-12} for a month, {@code 2022-01-07} for a week, {@code 1} for the first of a number,
 *     {@code once}
 * @param due the last day, which is still in time
 * @param remindFrom from when on it is shown as work, or null if the rules for reminders say so
 */
public record Period(String key, LocalDate due, @Nullable LocalDate remindFrom) {

  /** What is owed once. */
  public static final String ONCE = "once";
}
