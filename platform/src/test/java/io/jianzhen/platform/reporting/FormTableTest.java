package io.jianzhen.platform.reporting;

import static io.jianzhen.platform.ledger.ReportItem.C4;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.jianzhen.platform.reporting.FormCell.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Attachment 1 of the notice, cell by cell. */
class FormTableTest {

  @Test
  void hasTheCellsOfTheNotice() {
    assertThat(cells(FormTable.of(FormFixture.december()))).isEqualTo(NoticeAttachment.rows());
  }

  @Test
  void standsUnderTheLinesOfTheNotice() {
    var table = FormTable.of(FormFixture.december());
    assertThat(table.attachment()).isEqualTo("附件1");
    assertThat(table.title()).containsExactly("打击假冒政府网站制售假冒安全生产证书", "专项行动进展情况表");
    assertThat(table.unitLine()).isEqualTo("填报单位（盖章）：泰达街道");
    assertThat(table.dateLine()).isEqualTo("填报时间：2022年1月4日");
  }

  @Test
  void saysWhichMonthItCountsAndWhyItReplacesAnother() {
    var form = FormFixture.december();
    var revised =
        new ProgressForm(
            form.unitName(), form.month(), form.filledOn(), "", "", "", form.tallies(), "一笔罚款重复计入");
    assertThat(FormTable.of(revised).notes())
        .containsExactly("注：本月数据为2021年12月数据。", "更正说明：一笔罚款重复计入");
  }

  @Test
  void coversFiveColumnsInEveryRow() {
    assertThat(FormTable.of(FormFixture.december()).slots())
        .allSatisfy(
            row ->
                assertThat(row.stream().mapToInt(slot -> slot.cell().colspan()).sum())
                    .isEqualTo(5));
  }

  @Test
  void showsZeroWhereNothingHappened() {
    var rows = FormTable.of(FormFixture.empty()).rows();
    assertThat(rows.get(7)).extracting(FormCell::text).endsWith("0", "0");
    assertThat(rows.get(13)).extracting(FormCell::text).endsWith("0.00", "0.00");
  }

  @Test
  void tellsTheScreenWhichFigureOpensToWhichRecords() {
    FormCell fine = FormTable.of(FormFixture.december()).rows().get(13).get(1);
    assertThat(fine.kind()).isEqualTo(Kind.MONTH);
    assertThat(fine.tally()).hasValueSatisfying(line -> assertThat(line.item()).isEqualTo(C4));
  }

  @Test
  void makesControlCharactersVisibleInsteadOfLosingThem() {
    assertThat(FormCell.printable(" 甲\r\n乙\t丙\u0000丁\uD800戊\uFFFE ")).isEqualTo("甲\n乙 丙�丁�戊�");
  }

  @Test
  void refusesRowsThatLeaveAHole() {
    var torn =
        new FormTable(
            List.of(40, 40, 40, 40, 40),
            "",
            List.of(),
            "",
            "",
            List.of(List.of(FormCell.of(Kind.LABEL, "x", 4, 1))),
            List.of());
    assertThatIllegalStateException().isThrownBy(torn::slots).withMessage("row 0 has a hole");
  }

  private static List<List<NoticeAttachment.Cell>> cells(FormTable table) {
    return table.rows().stream()
        .map(
            row ->
                row.stream()
                    .map(c -> new NoticeAttachment.Cell(c.text(), c.colspan(), c.rowspan()))
                    .collect(Collectors.toUnmodifiableList()))
        .toList();
  }
}
