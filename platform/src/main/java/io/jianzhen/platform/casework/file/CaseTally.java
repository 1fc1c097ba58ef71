package io.jianzhen.platform.casework.file;

import io.jianzhen.platform.ledger.LedgerEntry;
import io.jianzhen.platform.ledger.ReportItem;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a case counts in an item altogether.
 *
 * @param href of the ledger's page
 */
record CaseTally(ReportItem item, String amount, String href) {

  /**
   * A figure in which something has counted.
   *
   * @param href of the ledger's page
   */
  record Counted(ReportItem item, String month, String amount, String href) {

    static Counted of(LedgerEntry entry) {
      YearMonth month = YearMonth.from(entry.factDate());
      return new Counted(
          entry.item(),
          month.toString(),
          entry.quantity().setScale(entry.item().decimals()).toPlainString(),
          "/ledger?item=%s&unit=%s&month=%s".formatted(entry.item(), entry.unit(), month));
    }
  }

  /** The sums of cases, item by item. */
  static List<CaseTally> of(List<LedgerEntry> entries) {
    return Arrays.stream(ReportItem.values())
        .flatMap(
            item -> {
              List<LedgerEntry> of =
                  entries.stream().filter(entry -> entry.item() == item).toList();
              return of.isEmpty() ? Stream.empty() : Stream.of(of(item, of));
            })
        .toList();
  }

  private static CaseTally of(ReportItem item, List<LedgerEntry> entries) {
    BigDecimal sum =
        entries.stream().map(LedgerEntry::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    YearMonth last =
        entries.stream()
            .map(entry -> YearMonth.from(entry.factDate()))
            .max(YearMonth::compareTo)
            .orElseThrow();
    return new CaseTally(
        item,
        sum.setScale(item.decimals()).toPlainString(),
        "/ledger?item=%s&unit=%s&month=%s&scope=cumulative"
            .formatted(item, entries.get(0).unit(), last));
  }

  /** Entries one by one, by what they are about. */
  static Map<String, List<Counted>> counted(
      List<LedgerEntry> entries, Function<LedgerEntry, String> by) {
    return entries.stream()
        .collect(Collectors.groupingBy(by, Collectors.mapping(Counted::of, Collectors.toList())));
  }
}
