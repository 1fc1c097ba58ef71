package io.jianzhen.platform.reporting.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.ledger.ReportItem;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrendTest {

  private static final YearMonth DECEMBER = YearMonth.of(2021, 12);
  private static final YearMonth JANUARY = YearMonth.of(2022, 1);

  @Test
  void theHighestMonthFillsThePictureAndTheTotalIsAllMonths() {
    Trend trend = trend(Map.of(DECEMBER, new BigDecimal(3), JANUARY, new BigDecimal(6)));
    assertThat(trend.shown()).isEqualTo("9");
    assertThat(trend.bars()).extracting(Trend.Bar::height).containsExactly(18, 36);
  }

  @Test
  void somethingIsNeverDrawnAsNothing() {
    Trend trend = trend(Map.of(DECEMBER, BigDecimal.ONE, JANUARY, new BigDecimal(100_000)));
    assertThat(trend.bars().get(0).height()).isPositive();
  }

  @Test
  void nothingIsDrawnAsNothing() {
    assertThat(trend(Map.of()).bars()).extracting(Trend.Bar::height).containsExactly(0, 0);
  }

  @Test
  void moneyIsPrintedWithThousandsAndTwoDecimals() {
    Trend fines =
        Trend.of(
            ReportItem.C4,
            List.of(DECEMBER),
            Map.of(DECEMBER, new BigDecimal(12345)),
            new BigDecimal(12345));
    assertThat(fines.shown()).isEqualTo("12,345.00");
  }

  private static Trend trend(Map<YearMonth, BigDecimal> values) {
    BigDecimal total = values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return Trend.of(ReportItem.C1, List.of(DECEMBER, JANUARY), values, total);
  }
}
