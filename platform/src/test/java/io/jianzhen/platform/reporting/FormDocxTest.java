package io.jianzhen.platform.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

class FormDocxTest {

  @Test
  void hasTheCellsOfTheNoticeWithTheirMerges() throws IOException {
    try (XWPFDocument document = read(FormFixture.december())) {
      assertThat(document.getTables()).hasSize(1);
      assertThat(cells(document.getTables().get(0)))
          .containsExactlyElementsOf(NoticeAttachment.cells());
    }
  }

  @Test
  void coversTheSameWidthInEveryRow() throws IOException {
    try (XWPFDocument document = read(FormFixture.december())) {
      assertThat(document.getTables().get(0).getRows())
          .hasSize(23)
          .allSatisfy(
              row -> assertThat(tcs(row).stream().mapToInt(FormDocxTest::span).sum()).isEqualTo(5));
    }
  }

  @Test
  void standsUnderTheLinesOfTheNotice() throws IOException {
    try (XWPFDocument document = read(FormFixture.december())) {
      assertThat(document.getParagraphs())
          .extracting(XWPFParagraph::getText)
          .containsExactly(
              "附件1",
              "打击假冒政府网站制售假冒安全生产证书",
              "专项行动进展情况表",
              "填报单位（盖章）：泰达街道\t填报时间：2022年1月4日",
              "注：本月数据为2021年12月数据。");
    }
  }

  @Test
  void isA4UprightWithMarginsOf25Millimetres() throws IOException {
    try (XWPFDocument document = read(FormFixture.december())) {
      var section = document.getDocument().getBody().getSectPr();
      assertThat(section.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
      assertThat(section.getPgSz().getH()).isEqualTo(BigInteger.valueOf(16838));
      assertThat(section.getPgMar().getLeft()).isEqualTo(BigInteger.valueOf(1417));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd()", "<script>alert(1)</script>", "&amp; ]]> 𠮷"})
  void keepsAHostileNameAsText(String name) throws IOException {
    try (XWPFDocument document = read(FormFixture.form(name, name, "", ""))) {
      assertThat(document.getParagraphs().get(3).getText()).contains("：" + name + "\t");
      assertThat(cells(document.getTables().get(0)))
          .contains(new NoticeAttachment.Cell(name, 2, 1));
    }
  }

  @Test
  void isDatedByTheFormAndNotByTheClock() throws IOException {
    try (XWPFDocument document = read(FormFixture.december())) {
      assertThat(document.getProperties().getCoreProperties().getCreated().toInstant())
          .isEqualTo("2022-01-03T16:00:00Z");
    }
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes(FormFixture.empty())))) {
      assertThat(Objects.requireNonNull(zip.getNextEntry()).getTimeLocal().getYear())
          .isEqualTo(1980);
    }
  }

  @Test
  void isTheSameByteForByteForTheSameForm() throws IOException {
    assertThat(bytes(FormFixture.december())).isEqualTo(bytes(FormFixture.december()));
  }

  private static List<NoticeAttachment.Cell> cells(XWPFTable table) {
    List<NoticeAttachment.Cell> all = new ArrayList<>();
    for (int row = 0; row < table.getNumberOfRows(); row++) {
      int column = 0;
      for (int i = 0; i < tcs(table.getRow(row)).size(); i++) {
        CTTc tc = tcs(table.getRow(row)).get(i);
        if (merge(tc) != STMerge.CONTINUE) {
          all.add(
              new NoticeAttachment.Cell(
                  table.getRow(row).getCell(i).getText(), span(tc), rows(table, row, column)));
        }
        column += span(tc);
      }
    }
    return all;
  }

  /** How many rows the cell at a place covers: itself and those below that continue it. */
  private static int rows(XWPFTable table, int row, int column) {
    int rows = 1;
    while (row + rows < table.getNumberOfRows()
        && merge(at(table.getRow(row + rows), column)) == STMerge.CONTINUE) {
      rows++;
    }
    return rows;
  }

  private static CTTc at(XWPFTableRow row, int column) {
    int passed = 0;
    for (CTTc tc : tcs(row)) {
      if (passed == column) {
        return tc;
      }
      passed += span(tc);
    }
    return CTTc.Factory.newInstance();
  }

  private static List<CTTc> tcs(XWPFTableRow row) {
    return row.getCtRow().getTcList();
  }

  private static int span(CTTc tc) {
    return tc.getTcPr().isSetGridSpan() ? tc.getTcPr().getGridSpan().getVal().intValue() : 1;
  }

  private static STMerge.Enum merge(CTTc tc) {
    return tc.isSetTcPr() && tc.getTcPr().isSetVMerge()
        ? tc.getTcPr().getVMerge().getVal()
        : STMerge.RESTART;
  }

  private static XWPFDocument read(ProgressForm form) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(bytes(form)));
  }

  private static byte[] bytes(ProgressForm form) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormExport.DOCX.write(FormPaper.of(form), out);
    return out.toByteArray();
  }
}
