package io.jianzhen.platform.reporting;

import io.jianzhen.platform.ledger.ReportItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/** Forms to test with; no number in them occurs twice. */
final class FormFixture {

  static final String UNIT = "泰达街道";

  private FormFixture() {}

  /** Item number n has the month's figure n and the cumulative figure 100 + n; fines have fen. */
  static ProgressForm december() {
    return form(UNIT, "津滨泰达发〔2021〕18号", "主任1人、成员6人", "条幅12条，微信推送3期");
  }

  static ProgressForm named(String unit) {
    return form(unit, "", "", "");
  }

  static ProgressForm form(String unit, String document, String members, String publicity) {
    List<Tally> tallies = Arrays.stream(ReportItem.values()).map(FormFixture::tally).toList();
    return new ProgressForm(
        unit,
        YearMonth.of(2021, 12),
        LocalDate.of(2022, 1, 4),
        document,
        members,
        publicity,
        tallies,
        "");
  }

  static ProgressForm empty() {
    List<Tally> tallies =
        Arrays.stream(ReportItem.values()).map(item -> Tally.first(item, BigDecimal.ZERO)).toList();
    return new ProgressForm(
        UNIT, YearMonth.of(2021, 11), LocalDate.of(2021, 12, 3), "", "", "", tallies, "");
  }

  private static Tally tally(ReportItem item) {
    int number = Arrays.asList(ReportItem.values()).indexOf(item) + 1;
    String fen = item.decimals() == 0 ? "" : ".5";
    return new Tally(
        item, new BigDecimal(number + fen), new BigDecimal((number * 1000 + number) + fen));
  }
}
