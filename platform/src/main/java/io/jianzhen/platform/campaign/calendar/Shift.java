package io.jianzhen.platform.campaign.calendar;

import java.time.LocalDate;

/** Where a last day goes that is no working day. */
public enum Shift {
  /** It stays: the notice says nothing else. */
  NONE,
  NEXT,
  PREVIOUS;

  /** No holiday is longer; a calendar without any working day must not hang. */
  private static final int LONGEST = 30;

  LocalDate of(LocalDate day, Workdays days) {
    if (this == NONE) {
      return day;
    }
    LocalDate at = day;
    for (int i = 0; i < LONGEST; i++) {
      if (days.isWorkday(at)) {
        return at;
      }
      at = at.plusDays(this == NEXT ? 1 : -1);
    }
    return day;
  }
}
