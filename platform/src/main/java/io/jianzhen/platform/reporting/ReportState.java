package io.jianzhen.platform.reporting;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the report of one unit for one month stands. What may follow is said once, in {@link
 * ReportStep}.
 *
 * <pre>
 * DRAFT → IN_REVIEW → SUBMITTED → ACCEPTED
 *   ↑         │           │          │
 *   └─────────┴───────────┴──────────┘  with a reason
 * </pre>
 */
enum ReportState {
  /** The unit is filling it in. Figures are those of the ledger today. */
  DRAFT,
  /** The unit's reviewer looks at it. Figures are those of the ledger today. */
  IN_REVIEW,
  /** Frozen and handed to the office. */
  SUBMITTED,
  /** The office has accepted it. */
  ACCEPTED;

  /** The steps that may be taken from here. */
  Set<ReportStep> steps() {
    return Arrays.stream(ReportStep.values())
        .filter(step -> step.from() == this)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReportStep.class)));
  }

  /** Whether the form shows what was submitted instead of the ledger today. */
  public boolean isFrozen() {
    return switch (this) {
      case SUBMITTED, ACCEPTED -> true;
      case DRAFT, IN_REVIEW -> false;
    };
  }
}
