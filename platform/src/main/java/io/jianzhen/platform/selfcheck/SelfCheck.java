package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.enterprise.Industry;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A self-check of an employer.
 *
 * @param due the last day for submitting
 * @param invited whether an invitation waits to be used
 * @param codeExpires until when it can be used
 * @param submitted version of the answers that was submitted last, or null
 */
record SelfCheck(
    long id,
    long enterprise,
    String employer,
    String creditCode,
    Industry industry,
    String unit,
    String unitName,
    CheckState state,
    LocalDate due,
    boolean invited,
    OffsetDateTime codeExpires,
    @Nullable Integer submitted,
    String assignedBy,
    OffsetDateTime assignedAt) {

  /** As many days before the last one the employer is reminded. */
  static final int SOON_DAYS = 7;

  /** Whether few days are left and the employer has not handed it in. */
  public boolean isDueSoon(LocalDate today) {
    return state.isWithEmployer() && !isOverdue(today) && !due.isAfter(today.plusDays(SOON_DAYS));
  }

  /** Whether the employer has not handed it in although the day is over. */
  public boolean isOverdue(LocalDate today) {
    return state.isWithEmployer() && due.isBefore(today);
  }

  /** A step of its history. */
  record Step(OffsetDateTime at, String by, String step, String note) {}
}
