package io.jianzhen.platform.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormXlsxTest {

  private static final DataFormatter SHOWN = new DataFormatter(Locale.ROOT);

  @Test
  void hasTheCellsOfTheNoticeWithTheirMerges() throws IOException {
    try (XSSFWorkbook workbook = read(FormFixture.december())) {
      assertThat(cells(workbook.getSheetAt(0))).containsExactlyElementsOf(NoticeAttachment.cells());
    }
  }

  @Test
  void standsUnderTheLinesOfTheNotice() throws IOException {
    try (XSSFWorkbook workbook = read(FormFixture.december())) {
      Sheet sheet = workbook.getSheetAt(0);
      assertThat(text(sheet, 0, 0)).isEqualTo("附件1");
      assertThat(text(sheet, 1, 0)).isEqualTo("打击假冒政府网站制售假冒安全生产证书");
      assertThat(text(sheet, 2, 0)).isEqualTo("专项行动进展情况表");
      assertThat(text(sheet, 3, 0)).isEqualTo("填报单位（盖章）：泰达街道");
      assertThat(text(sheet, 3, 3)).isEqualTo("填报时间：2022年1月4日");
      assertThat(text(sheet, 27, 0)).isEqualTo("注：本月数据为2021年12月数据。");
    }
  }

  @Test
  void holdsFiguresAsNumbersWithTheFormatOfTheirUnit() throws IOException {
    try (XSSFWorkbook workbook = read(FormFixture.december())) {
      Cell firms = workbook.getSheetAt(0).getRow(11).getCell(4);
      assertThat(firms.getNumericCellValue()).isEqualTo(1001);
      assertThat(firms.getCellStyle().getDataFormatString()).isEqualTo("0");
      Cell fines = workbook.getSheetAt(0).getRow(17).getCell(4);
      assertThat(fines.getNumericCellValue()).isEqualTo(7007.5);
      assertThat(fines.getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
    }
  }

  @Test
  void printsOnOneA4Page() throws IOException {
    try (XSSFWorkbook workbook = read(FormFixture.december())) {
      var print = workbook.getSheetAt(0).getPrintSetup();
      assertThat(workbook.getSheetAt(0).getFitToPage()).isTrue();
      assertThat(List.of(print.getFitWidth(), print.getFitHeight(), print.getPaperSize()))
          .containsExactly((short) 1, (short) 1, (short) 9);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd()", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x.example\")"})
  void keepsAnEntryThatLooksLikeAFormulaAsText(String hostile) throws IOException {
    try (XSSFWorkbook workbook = read(FormFixture.form("街道", hostile, "", ""))) {
      Cell entry = workbook.getSheetAt(0).getRow(6).getCell(3);
      assertThat(entry.getCellType()).isEqualTo(CellType.STRING);
      assertThat(entry.getStringCellValue()).isEqualTo(hostile);
      assertThat(entry.getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void makesRoomForALongEntry() throws IOException {
    try (XSSFWorkbook workbook = read(FormFixture.form("街道", "文".repeat(200), "", ""))) {
      assertThat(workbook.getSheetAt(0).getRow(6).getHeightInPoints()).isGreaterThan(150);
      assertThat(workbook.getSheetAt(0).getRow(7).getHeightInPoints()).isLessThan(30);
    }
  }

  @Test
  void isTheSameByteForByteForTheSameForm() throws IOException {
    assertThat(bytes(FormFixture.december())).isEqualTo(bytes(FormFixture.december()));
  }

  private static List<NoticeAttachment.Cell> cells(Sheet sheet) {
    List<NoticeAttachment.Cell> all = new ArrayList<>();
    for (int row = FormXlsx.TABLE_TOP; row < FormXlsx.TABLE_TOP + 23; row++) {
      for (int column = 0; column < 5; column++) {
        CellRangeAddress merged = merged(sheet, row, column);
        if (merged.getFirstRow() == row && merged.getFirstColumn() == column) {
          int width = merged.getLastColumn() - column + 1;
          int height = merged.getLastRow() - row + 1;
          all.add(new NoticeAttachment.Cell(text(sheet, row, column), width, height));
        }
      }
    }
    return all;
  }

  private static CellRangeAddress merged(Sheet sheet, int row, int column) {
    return sheet.getMergedRegions().stream()
        .filter(region -> region.isInRange(row, column))
        .findFirst()
        .orElseGet(() -> new CellRangeAddress(row, row, column, column));
  }

  private static String text(Sheet sheet, int row, int column) {
    return SHOWN.formatCellValue(
        sheet.getRow(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
  }

  private static XSSFWorkbook read(ProgressForm form) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes(form)));
  }

  private static byte[] bytes(ProgressForm form) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormExport.XLSX.write(FormPaper.of(form), out);
    return out.toByteArray();
  }
}
