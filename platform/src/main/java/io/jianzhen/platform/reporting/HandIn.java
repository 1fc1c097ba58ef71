package io.jianzhen.platform.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How something stands that a unit hands in once. */
public enum HandIn {
  IN("good"),
  LATE("warn"),
  MISSING("quiet"),
  OVERDUE("bad");

  private final String kind;

  HandIn(String kind) {
    this.kind = kind;
  }

  /**
   * @param on when it was handed in for the first time, or null
   * @param due the last day, which is still in time
   */
  public static HandIn of(@Nullable LocalDate on, LocalDate due, LocalDate today) {
    if (on == null) {
      return today.isAfter(due) ? OVERDUE : MISSING;
    }
    return on.isAfter(due) ? LATE : IN;
  }

  /** Kind of the chip. */
  public String kind() {
    return kind;
  }

  /** Whether it is still owed. */
  public boolean isGap() {
    return this == MISSING || this == OVERDUE;
  }
}
