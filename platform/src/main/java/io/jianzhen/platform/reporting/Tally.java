package io.jianzhen.platform.reporting;

import io.jianzhen.platform.ledger.ReportItem;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The two numbers of one line: 本月数据 and 累计数据, both in {@link ReportItem#unit()}.
 *
 * @param month what was added this month, 0 or more
 * @param cumulative everything since the campaign began, at least {@code month}
 */
record Tally(ReportItem item, BigDecimal month, BigDecimal cumulative) {

  /**
   * @throws IllegalArgumentException if a number is negative, too precise for the unit, or the
   *     cumulative figure is below the month's
   */
  Tally {
    month = exact(item, month);
    cumulative = exact(item, cumulative);
    if (month.signum() < 0 || cumulative.compareTo(month) < 0) {
      throw new IllegalArgumentException(
          "%s %s: month %s, cumulative %s".formatted(item, item.label(), month, cumulative));
    }
  }

  /** The line of the first month, where both numbers are the same. */
  static Tally first(ReportItem item, BigDecimal month) {
    return new Tally(item, month, month);
  }

  /** The line of the month after this one. */
  Tally then(BigDecimal nextMonth) {
    return new Tally(item, nextMonth, cumulative.add(nextMonth));
  }

  private static BigDecimal exact(ReportItem item, BigDecimal value) {
    try {
      return value.setScale(item.decimals(), RoundingMode.UNNECESSARY);
    } catch (ArithmeticException tooPrecise) {
      throw new IllegalArgumentException(
          "%s is counted in %s with %d decimals: %s"
              .formatted(item, item.unit(), item.decimals(), value.toPlainString()),
          tooPrecise);
    }
  }
}
