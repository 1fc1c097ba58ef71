package io.jianzhen.platform.ledger;

import java.time.YearMonth;

/** Where the entries behind a figure are read. */
public final class EntriesPage {

  private EntriesPage() {}

  /**
   * The address of the page.
   *
   * @param unit code of the unit at the top of the subtree
   * @param scope {@code month} or {@code cumulative}
   */
  public static String of(ReportItem item, String unit, YearMonth month, String scope) {
    return "/ledger?item=%s&unit=%s&month=%s&scope=%s".formatted(item.name(), unit, month, scope);
  }
}
