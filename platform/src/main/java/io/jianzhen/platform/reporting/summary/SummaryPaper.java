package io.jianzhen.platform.reporting.summary;

import java.time.LocalDate;
import java.util.List;

/**
 * A summary as it is read, frozen and printed: one value, so that the three cannot differ.
 *
 * @param unit its name
 * @param day of the figures
 * @param figures a sentence for each part of the form
 * @param months heads of the columns of {@code items}
 * @param items what every item came to, by month
 * @param units of the district's summary: what each unit came to; empty for a unit's own
 * @param missing of the district's summary: the units that have handed in no summary
 */
record SummaryPaper(
    String campaign,
    String unit,
    LocalDate day,
    SummaryText text,
    List<String> figures,
    List<String> months,
    List<Item> items,
    List<Unit> units,
    List<String> missing) {

  SummaryPaper {
    figures = List.copyOf(figures);
    months = List.copyOf(months);
    items = List.copyOf(items);
    units = List.copyOf(units);
    missing = List.copyOf(missing);
  }

  /**
   * What an item came to.
   *
   * @param name as the form prints it, {@code 开展自查（家）}
   * @param values of the months, as printed
   * @param share of the highest month that each month is, in twentieths
   */
  record Item(String code, String name, List<String> values, List<Integer> share, String total) {

    Item {
      values = List.copyOf(values);
      share = List.copyOf(share);
    }
  }

  /** What a unit came to, in the order of the items. */
  record Unit(String name, List<String> totals) {

    Unit {
      totals = List.copyOf(totals);
    }
  }

  String title() {
    return unit + campaign + "工作总结";
  }
}
