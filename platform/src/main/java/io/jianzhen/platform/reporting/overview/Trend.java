package io.jianzhen.platform.reporting.overview;

import io.jianzhen.platform.ledger.ReportItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an item came to, month by month, as bars.
 *
 * @param total of all months, those before the first shown as well
 * @param bars one for every month
 */
record Trend(ReportItem item, BigDecimal total, List<Bar> bars) {

  /** Height of the picture in its own units; a bar is 8 wide and 10 apart from the next. */
  static final int HEIGHT = 36;

  private static final int APART = 10;

  /**
   * A month.
   *
   * @param x from the left
   * @param height from 0 to {@link #HEIGHT}; something is never drawn as nothing
   */
  record Bar(YearMonth month, BigDecimal value, int x, int height) {

    public int y() {
      return HEIGHT - height;
    }
  }

  static Trend of(
      ReportItem item,
      List<YearMonth> months,
      Map<YearMonth, BigDecimal> values,
      BigDecimal total) {
    BigDecimal most =
        months.stream()
            .map(month -> values.getOrDefault(month, BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::max);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      BigDecimal value = values.getOrDefault(months.get(i), BigDecimal.ZERO);
      bars.add(new Bar(months.get(i), value, i * APART, height(value, most)));
    }
    return new Trend(item, total, List.copyOf(bars));
  }

  private static int height(BigDecimal value, BigDecimal most) {
    if (value.signum() <= 0) {
      return 0;
    }
    return value
        .multiply(BigDecimal.valueOf(HEIGHT))
        .divide(most, 0, RoundingMode.CEILING)
        .intValue();
  }

  public int width() {
    return Math.max(1, bars.size()) * APART;
  }

  /** The total as it is printed: thousands apart, decimals of the item. */
  public String shown() {
    return shown(total);
  }

  public String shown(BigDecimal value) {
    return String.format(
        java.util.Locale.ROOT,
        item.decimals() == 0 ? "%,.0f" : "%,.2f",
        value.setScale(item.decimals(), RoundingMode.HALF_UP));
  }
}
