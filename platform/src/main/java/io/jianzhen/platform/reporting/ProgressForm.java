package io.jianzhen.platform.reporting;

import io.jianzhen.platform.ledger.ReportItem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Attachment 1 as one unit fills it in for one month (附件1 专项行动进展情况表).
 *
 * @param unitName 填报单位, never blank
 * @param month the month that the column 本月数据 counts
 * @param filledOn 填报时间
 * @param document A1 印发通知: title and number of the paper; empty if none
 * @param members A2 成立专班: who is in the task force; empty if none
 * @param publicity A3 宣传报道: form and number; empty if none
 * @param tallies one line for each {@link ReportItem}, kept in the order of the notice
 * @param revisionNote why the form replaces an earlier one; empty for a first submission
 */
record ProgressForm(
    String unitName,
    YearMonth month,
    LocalDate filledOn,
    String document,
    String members,
    String publicity,
    List<Tally> tallies,
    String revisionNote) {

  /**
   * @throws IllegalArgumentException if the unit has no name, a line is missing, or an item has two
   */
  ProgressForm {
    if (unitName.isBlank()) {
      throw new IllegalArgumentException("a form needs the name of its unit");
    }
    tallies = tallies.stream().sorted(Comparator.comparing(Tally::item)).toList();
    List<ReportItem> items = tallies.stream().map(Tally::item).toList();
    if (!items.equals(Arrays.asList(ReportItem.values()))) {
      throw new IllegalArgumentException("a form needs every item once, not " + items);
    }
  }

  /** The line of an item. */
  Tally of(ReportItem item) {
    return tallies.stream().filter(tally -> tally.item() == item).findFirst().orElseThrow();
  }
}
