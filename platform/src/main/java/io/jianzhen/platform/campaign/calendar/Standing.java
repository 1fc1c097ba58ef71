package io.jianzhen.platform.campaign.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How something stands that is owed. Texts are {@code calendar.standing.<name>}. */
public enum Standing {
  DONE,
  /** The last day has passed. */
  OVERDUE,
  /** The last day is near. */
  SOON,
  AHEAD,
  /**
   * The unit was abolished before the last day, or has done nothing until it was: nobody owes it.
   */
  ENDED;

  /** So many days before the last one it is near. */
  public static final int NEAR = 3;

  /**
   * @param end the last day of the unit, or null if it goes on
   */
  public static Standing of(LocalDate due, boolean done, @Nullable LocalDate end, LocalDate today) {
    if (done) {
      return DONE;
    }
    if (end != null && (due.isAfter(end) || today.isAfter(end))) {
      return ENDED;
    }
    if (today.isAfter(due)) {
      return OVERDUE;
    }
    return today.plusDays(NEAR).isBefore(due) ? AHEAD : SOON;
  }

  /** Whether somebody still has to do it. */
  public boolean isOpen() {
    return this != DONE && this != ENDED;
  }

  /** Kind of the chip. */
  public String kind() {
    return switch (this) {
      case DONE -> "good";
      case OVERDUE -> "bad";
      case SOON -> "warn";
      case AHEAD -> "info";
      case ENDED -> "quiet";
    };
  }
}
