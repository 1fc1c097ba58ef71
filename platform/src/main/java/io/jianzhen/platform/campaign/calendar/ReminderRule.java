package io.jianzhen.platform.campaign.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * When somebody is reminded of what is owed.
 *
 * @param kind tells it from the other rules, and is kept with the reminder: {@code ahead-3}
 * @param days after the last day; negative before it
 */
public record ReminderRule(String kind, int days, Audience to) {

  /** What is later than that is history; nobody is reminded of it any more. */
  static final int FORGOTTEN = 60;

  /** Who is told. */
  public enum Audience {
    /** The unit that owes it. */
    UNIT,
    OFFICE,
    /** Those above who see to it that it is done. */
    LEADER
  }

  /** From when on it holds, for something with this last day. */
  LocalDate from(LocalDate due) {
    return due.plusDays(days);
  }

  /**
   * Which rules hold today for something with this last day: of each audience the latest whose day
   * has come, so that nobody is told on one day that something is near and overdue.
   */
  public static List<ReminderRule> holding(
      Collection<ReminderRule> rules, LocalDate due, LocalDate today) {
    if (today.isAfter(due.plusDays(FORGOTTEN))) {
      return List.of();
    }
    return Stream.of(Audience.values())
        .flatMap(
            audience ->
                rules.stream()
                    .filter(rule -> rule.to() == audience && !today.isBefore(rule.from(due)))
                    .max(Comparator.comparingInt(ReminderRule::days))
                    .stream())
        .toList();
  }
}
