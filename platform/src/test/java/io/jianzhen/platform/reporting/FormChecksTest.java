package io.jianzhen.platform.reporting;

import static io.jianzhen.platform.ledger.ReportItem.B1;
import static io.jianzhen.platform.ledger.ReportItem.B2;
import static io.jianzhen.platform.ledger.ReportItem.B3;
import static io.jianzhen.platform.ledger.ReportItem.C4;
import static io.jianzhen.platform.ledger.ReportItem.E2;
import static io.jianzhen.platform.ledger.ReportItem.E3;
import static io.jianzhen.platform.reporting.FormProblem.Severity.BLOCKS;
import static io.jianzhen.platform.reporting.FormProblem.Severity.WARNS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jianzhen.platform.ledger.ReportItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What must be right with the figures of Attachment 1 before a form may be submitted. */
class FormChecksTest {

  @Test
  void findNothingInAnEmptyForm() {
    assertThat(FormChecks.examine(figures(Map.of(), Map.of()), Optional.empty())).isEmpty();
  }

  @Test
  void findNothingInAFormThatAddsUp() {
    var november = figures(Map.of(B1, "12"), Map.of(B1, "12"));
    var december = figures(Map.of(B1, "5"), Map.of(B1, "17"));
    assertThat(FormChecks.examine(december, Optional.of(november))).isEmpty();
  }

  @Nested
  class ASubmissionIsBlocked {

    @Test
    void whenTheFirstMonthHasAnotherCumulativeFigure() {
      assertThat(first(Map.of(B1, "12"), Map.of(B1, "13")))
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.severity()).isEqualTo(BLOCKS);
                assertThat(problem.item()).isEqualTo(B1);
                assertThat(problem.sentence().zh()).isEqualTo("B1 开展自查：首月累计数据应等于本月数据12，现为13。");
                assertThat(problem.sentence().en())
                    .isEqualTo(
                        "B1 Employers that checked themselves: in the first month the cumulative"
                            + " figure is this month's, 12, not 13.");
              });
    }

    @Test
    void whenANumberIsNegative() {
      assertThat(first(Map.of(B1, "-1"), Map.of(B1, "-1")))
          .extracting(FormProblem::severity, FormProblem::item)
          .containsExactly(tuple(BLOCKS, B1));
    }

    @Test
    void whenAFineHasThreeDecimals() {
      assertThat(first(Map.of(C4, "1.005"), Map.of(C4, "1.005")))
          .extracting(problem -> problem.sentence().zh())
          .containsExactly("C4 行政罚款：1.005超过两位小数，金额精确到分。");
    }

    @Test
    void whenHalfAPersonIsCounted() {
      assertThat(first(Map.of(B2, "0.5"), Map.of(B2, "0.5")))
          .extracting(FormProblem::severity)
          .containsExactly(BLOCKS);
    }
  }

  @Nested
  class AWarningIsGiven {

    @Test
    void whenTheMonthBeforeWasCorrectedAfterItsSubmission() {
      var november = figures(Map.of(C4, "100.50"), Map.of(C4, "100.50"));
      var december = figures(Map.of(C4, "20"), Map.of(C4, "130"));
      assertThat(FormChecks.examine(december, Optional.of(november)))
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.severity()).isEqualTo(WARNS);
                assertThat(problem.sentence().zh())
                    .isEqualTo(
                        "C4 行政罚款：上月报送的累计数据是100.50，报送后台账更正为110，本表累计数据按更正后计为130。"
                            + "可以报送；如需改上月报表，请专班办公室退回或重新开放。");
                assertThat(problem.sentence().en())
                    .isEqualTo(
                        "C4 Fines on employers: last month's form had 100.50 in all, corrected since"
                            + " to 110; this form goes on from there and has 130. It may be"
                            + " submitted; to change last month's form, have it returned or"
                            + " reopened.");
              });
    }

    @Test
    void whenAllOfAnItemWasTakenBackAfterTheSubmission() {
      var november = figures(Map.of(B1, "12"), Map.of(B1, "12"));
      assertThat(FormChecks.examine(figures(Map.of(), Map.of()), Optional.of(november)))
          .extracting(FormProblem::severity, FormProblem::item)
          .containsExactly(tuple(WARNS, B1));
    }

    @Test
    void whenMorePersonsWereReportedThanFound() {
      assertThat(first(Map.of(B2, "1", B3, "2"), Map.of(B2, "1", B3, "2")))
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.severity()).isEqualTo(WARNS);
                assertThat(problem.sentence().zh()).contains("累计上报处理2人，多于累计发现假冒证件的1人");
              });
    }

    @Test
    void butNotWhenThisMonthReportsWhatLastMonthFound() {
      var november = figures(Map.of(B2, "3"), Map.of(B2, "3"));
      var december = figures(Map.of(B3, "3"), Map.of(B2, "3", B3, "3"));
      assertThat(FormChecks.examine(december, Optional.of(november))).isEmpty();
    }

    @Test
    void whenTheSameFineSeemsToStandOnBothLines() {
      Map<ReportItem, String> both = Map.of(C4, "500", E2, "500.00", E3, "1");
      assertThat(first(both, both))
          .singleElement()
          .satisfies(problem -> assertThat(problem.severity()).isEqualTo(WARNS))
          .satisfies(problem -> assertThat(problem.item()).isEqualTo(E2));
    }

    @Test
    void whenAHoldersFineHasNoHolder() {
      assertThat(first(Map.of(E2, "500"), Map.of(E2, "500")))
          .extracting(problem -> problem.sentence().zh())
          .containsExactly("E2 行政罚款：累计罚款500元，但没有依法查处的持证人员，请核对。");
    }
  }

  private static List<FormProblem> first(
      Map<ReportItem, String> month, Map<ReportItem, String> cumulative) {
    return FormChecks.examine(figures(month, cumulative), Optional.empty());
  }

  private static Figures figures(
      Map<ReportItem, String> month, Map<ReportItem, String> cumulative) {
    return new Figures(numbers(month), numbers(cumulative));
  }

  private static Map<ReportItem, BigDecimal> numbers(Map<ReportItem, String> written) {
    return written.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> new BigDecimal(e.getValue())));
  }
}
