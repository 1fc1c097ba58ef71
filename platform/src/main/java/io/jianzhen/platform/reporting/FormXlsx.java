package io.jianzhen.platform.reporting;

import io.jianzhen.platform.reporting.FormCell.Align;
import io.jianzhen.platform.reporting.FormTable.Slot;
import io.jianzhen.platform.reporting.SheetStyles.Face;
import io.jianzhen.platform.reporting.SheetStyles.Look;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An attachment as a workbook of one sheet that prints on one A4 page. Figures are numbers; text is
 * text even where it begins like a formula.
 *
 * <p>Excel shows at most 409 points of a row. The text of a longer entry is whole in its cell, but
 * its end is out of sight.
 */
final class FormXlsx {

  /** The first row of the table; attachment, two lines of title, unit and date stand above. */
  static final int TABLE_TOP = 4;

  /** Column widths are counted in digits of the default font, each about 1.9 mm wide. */
  private static final double MM_PER_DIGIT = 1.9;

  private static final double LINE_POINTS = 13.5;
  private static final double ROW_POINTS = 23;
  private static final double MAX_ROW_POINTS = 409;

  private final XSSFSheet sheet;
  private final SheetStyles styles;
  private final FormTable table;
  private final int lastColumn;

  private FormXlsx(XSSFWorkbook workbook, FormPaper paper) {
    this.sheet = workbook.createSheet(paper.sheetName());
    this.styles = new SheetStyles(workbook);
    this.table = paper.table();
    this.lastColumn = table.widths().size() - 1;
  }

  /** Writes the form; {@code out} is not closed. */
  static void write(FormPaper paper, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      new FormXlsx(workbook, paper).paint();
      FixedTime.stamp(workbook.getProperties().getCoreProperties(), paper);
      workbook.write(bytes);
      FixedTime.rezip(bytes.toByteArray(), out);
    }
  }

  private void paint() {
    page();
    line(0, table.attachment(), Face.ATTACHMENT, Align.LEFT);
    line(1, table.title().get(0), Face.TITLE, Align.CENTRE);
    line(2, table.title().get(1), Face.TITLE, Align.CENTRE);
    unitAndDate();
    List<List<Slot>> slots = table.slots();
    for (int row = 0; row < slots.size(); row++) {
      cells(row, slots.get(row));
    }
    for (int note = 0; note < table.notes().size(); note++) {
      line(TABLE_TOP + slots.size() + note, table.notes().get(note), Face.NOTE, Align.LEFT);
    }
  }

  private void page() {
    for (int column = 0; column <= lastColumn; column++) {
      double digits = table.widths().get(column) / MM_PER_DIGIT;
      sheet.setColumnWidth(column, Math.toIntExact(Math.round(digits * 256)));
    }
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    sheet.setDisplayGridlines(false);
    sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 1);
    double inches = 25 / 25.4;
    for (PageMargin side :
        List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM)) {
      sheet.setMargin(side, inches);
    }
  }

  private void line(int row, String text, Face face, Align align) {
    XSSFRow target = sheet.createRow(row);
    double lines = lines(text, 160, face.points());
    target.setHeightInPoints((float) Math.min(MAX_ROW_POINTS, lines * face.points() * 1.6));
    write(target, 0, text, Look.line(face, align));
    sheet.addMergedRegion(new CellRangeAddress(row, row, 0, lastColumn));
  }

  private void unitAndDate() {
    int row = TABLE_TOP - 1;
    XSSFRow target = sheet.createRow(row);
    if (table.unitLine().isEmpty()) {
      return;
    }
    double lines = lines(table.unitLine(), 106, Face.UNIT.points());
    target.setHeightInPoints((float) Math.min(MAX_ROW_POINTS, Math.max(22, lines * 15)));
    write(target, 0, table.unitLine(), Look.line(Face.UNIT, Align.LEFT));
    write(target, 3, table.dateLine(), Look.line(Face.UNIT, Align.CENTRE));
    sheet.addMergedRegion(new CellRangeAddress(row, row, 0, 2));
    sheet.addMergedRegion(new CellRangeAddress(row, row, 3, lastColumn));
  }

  private void cells(int row, List<Slot> slots) {
    XSSFRow target = sheet.createRow(TABLE_TOP + row);
    double height = ROW_POINTS;
    for (Slot slot : slots) {
      if (slot.cell().rowspan() == 1) {
        double lines = lines(slot.cell().text(), slot.width() - 3, Face.TABLE.points());
        height = Math.max(height, lines * LINE_POINTS + 4);
      }
      cell(target, slot, slot.continuesInto(row));
    }
    target.setHeightInPoints((float) Math.min(MAX_ROW_POINTS, height));
  }

  private void cell(XSSFRow target, Slot slot, boolean continued) {
    FormCell cell = slot.cell();
    Look look =
        cell.number()
            .map(number -> Look.number(number.scale() == 0 ? "0" : "#,##0.00"))
            .orElseGet(() -> Look.text(Face.of(cell), cell.align(), cell.text()));
    // Covered cells need the style as well, or the border of the merged region has gaps.
    for (int column = slot.column(); column < slot.column() + cell.colspan(); column++) {
      target.createCell(column).setCellStyle(styles.of(look));
    }
    if (continued) {
      return;
    }
    XSSFCell first = target.getCell(slot.column());
    cell.number()
        .ifPresentOrElse(
            number -> first.setCellValue(number.doubleValue()),
            () -> first.setCellValue(cell.text()));
    if (cell.colspan() > 1 || cell.rowspan() > 1) {
      int top = target.getRowNum();
      sheet.addMergedRegion(
          new CellRangeAddress(
              top, top + cell.rowspan() - 1, slot.column(), slot.column() + cell.colspan() - 1));
    }
  }

  private void write(XSSFRow row, int column, String text, Look look) {
    XSSFCell cell = row.createCell(column);
    cell.setCellStyle(styles.of(look));
    cell.setCellValue(text);
  }

  /** About how many lines a text takes; Excel does not find the height of merged cells itself. */
  private static int lines(String text, int millimetres, int points) {
    double ems = millimetres / (points * 25.4 / 72);
    return text.lines()
        .mapToInt(line -> (int) Math.max(1, Math.ceil(ems(line) / Math.floor(ems))))
        .sum();
  }

  private static double ems(String line) {
    return line.codePoints().mapToDouble(c -> c < 0x2000 ? 0.55 : 1).sum();
  }
}
