package io.jianzhen.platform.ledger;

import java.time.YearMonth;

/**
 * Knows the months into which nothing may be entered from paper, because they have been reported.
 * The ledger does not know reports; whoever does implements this.
 */
public interface ClosedMonths {

  /** Whether the month is closed for this unit; holds until the caller's transaction ends. */
  boolean isClosed(String unit, YearMonth month);
}
