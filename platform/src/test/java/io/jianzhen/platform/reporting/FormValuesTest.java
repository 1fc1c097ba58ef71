package io.jianzhen.platform.reporting;

import static io.jianzhen.platform.ledger.ReportItem.B1;
import static io.jianzhen.platform.ledger.ReportItem.C4;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jianzhen.platform.ledger.ReportItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values that a form is made of cannot be wrong. */
class FormValuesTest {

  @Nested
  class ALine {

    @Test
    void hasTheSameNumberTwiceInTheFirstMonth() {
      assertThat(Tally.first(B1, new BigDecimal("12")))
          .isEqualTo(new Tally(B1, new BigDecimal("12"), new BigDecimal("12")));
    }

    @Test
    void addsTheNextMonthToTheCumulativeFigure() {
      assertThat(Tally.first(C4, new BigDecimal("12.5")).then(new BigDecimal("1")))
          .isEqualTo(new Tally(C4, new BigDecimal("1.00"), new BigDecimal("13.50")));
    }

    @Test
    void refusesAFineWithATenthOfAFen() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Tally.first(C4, new BigDecimal("10000.005")))
          .withMessage("C4 is counted in 元 with 2 decimals: 10000.005");
    }

    @Test
    void refusesACumulativeFigureBelowTheMonths() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Tally(B1, BigDecimal.TEN, BigDecimal.ONE));
    }
  }

  @Nested
  class AForm {

    @Test
    void refusesToBeWithoutALine() {
      List<Tally> lines = new ArrayList<>(FormFixture.empty().tallies());
      lines.remove(3);
      assertThatIllegalArgumentException().isThrownBy(() -> form("街道", lines));
    }

    @Test
    void refusesALineTwice() {
      List<Tally> lines = new ArrayList<>(FormFixture.empty().tallies());
      lines.set(3, lines.get(2));
      assertThatIllegalArgumentException().isThrownBy(() -> form("街道", lines));
    }

    @Test
    void refusesToBeNobodys() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> form(" ", FormFixture.empty().tallies()));
    }

    @Test
    void isMadeOfFiguresWhereWhatIsMissingIsZero() {
      var twelve = Map.of(B1, new BigDecimal("12"));
      var form = form("街道", new Figures(twelve, twelve).tallies());
      assertThat(form.of(B1)).isEqualTo(Tally.first(B1, new BigDecimal("12")));
      assertThat(form.of(C4)).isEqualTo(Tally.first(C4, new BigDecimal("0.00")));
      assertThat(Figures.of(form).month(B1)).isEqualByComparingTo("12");
    }
  }

  @ParameterizedTest(name = "{0} is counted in {1}")
  @CsvSource(
      textBlock =
          """
          B1, 家,   0, true
          B3, 人,   0, true
          C1, 家次, 0, false
          C3, 条,   0, false
          C4, 元,   2, false
          D2, 个,   0, false
          D4, 家,   0, true
          E2, 元,   2, false
          F2, 次,   0, false
          """)
  void item(ReportItem item, String unit, int decimals, boolean distinct) {
    assertThat(item.unit()).isEqualTo(unit);
    assertThat(item.decimals()).isEqualTo(decimals);
    assertThat(item.distinct()).isEqualTo(distinct);
    assertThat(item.englishUnit()).isNotBlank();
    assertThat(item.heading()).startsWith(item.label()).contains(unit);
  }

  @ParameterizedTest(name = "{0} is saved as {1}")
  @CsvSource(
      textBlock =
          """
          泰达街道,        附件1-泰达街道-2021-12.pdf
          ../../etc/x,     附件1-______etc_x-2021-12.pdf
          <script>|:*?,    附件1-_script_____-2021-12.pdf
          """)
  void fileName(String unit, String name) {
    assertThat(FormPaper.of(FormFixture.named(unit)).fileName(FormExport.PDF)).isEqualTo(name);
  }

  private static ProgressForm form(String unit, List<Tally> lines) {
    return new ProgressForm(
        unit, YearMonth.of(2021, 12), LocalDate.of(2022, 1, 4), "", "", "", lines, "");
  }
}
