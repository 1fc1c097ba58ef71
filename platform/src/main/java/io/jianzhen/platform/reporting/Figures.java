package io.jianzhen.platform.reporting;

import io.jianzhen.platform.ledger.ReportItem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of a form before anybody has checked them: any sign, any precision. {@link
 * FormChecks} says what is wrong with them; only then may they become {@link Tally tallies}.
 *
 * @param month 本月数据; an item that is missing counts 0
 * @param cumulative 累计数据; an item that is missing counts 0
 */
record Figures(Map<ReportItem, BigDecimal> month, Map<ReportItem, BigDecimal> cumulative) {

  Figures {
    month = Map.copyOf(month);
    cumulative = Map.copyOf(cumulative);
  }

  /** The numbers of a finished form. */
  static Figures of(ProgressForm form) {
    Map<ReportItem, BigDecimal> month = new EnumMap<>(ReportItem.class);
    Map<ReportItem, BigDecimal> cumulative = new EnumMap<>(ReportItem.class);
    for (Tally tally : form.tallies()) {
      month.put(tally.item(), tally.month());
      cumulative.put(tally.item(), tally.cumulative());
    }
    return new Figures(month, cumulative);
  }

  BigDecimal month(ReportItem item) {
    return month.getOrDefault(item, BigDecimal.ZERO);
  }

  BigDecimal cumulative(ReportItem item) {
    return cumulative.getOrDefault(item, BigDecimal.ZERO);
  }

  /**
   * The lines for a {@link ProgressForm}.
   *
   * @throws IllegalArgumentException if a number cannot stand in a form; {@link FormChecks} tells
   *     users beforehand
   */
  List<Tally> tallies() {
    return Arrays.stream(ReportItem.values())
        .map(item -> new Tally(item, month(item), cumulative(item)))
        .toList();
  }
}
