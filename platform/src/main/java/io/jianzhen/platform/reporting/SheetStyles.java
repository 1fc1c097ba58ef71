package io.jianzhen.platform.reporting;

import io.jianzhen.platform.reporting.FormCell.Align;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of one workbook, each made once: Excel allows few of them. */
final class SheetStyles {

  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFCellStyle> made = new HashMap<>();

  /**
   * All that a style depends on.
   *
   * @param bordered whether thin black lines go round the cell
   * @param quoted whether the text begins like a formula and must be marked as text
   */
  record Look(Face face, Align align, String format, boolean bordered, boolean quoted) {

    /** Text over and under the table. */
    static Look line(Face face, Align align) {
      return new Look(face, align, "@", false, false);
    }

    /** Text in the table. */
    static Look text(Face face, Align align, String text) {
      return new Look(face, align, "@", true, isLikeFormula(text));
    }

    /** A figure in the table. */
    static Look number(String format) {
      return new Look(Face.TABLE, Align.CENTRE, format, true, false);
    }

    private static boolean isLikeFormula(String text) {
      return !text.isEmpty() && "=+-@＝＋－＠".indexOf(text.charAt(0)) >= 0;
    }
  }

  /** The type that the lines of the form are set in. */
  enum Face {
    ATTACHMENT("黑体", 16, false),
    TITLE("宋体", 18, true),
    UNIT("宋体", 11, false),
    HEAD("黑体", 10, false),
    TABLE("宋体", 10, false),
    NOTE("宋体", 9, false);

    private final String font;
    private final int points;
    private final boolean bold;

    Face(String font, int points, boolean bold) {
      this.font = font;
      this.points = points;
      this.bold = bold;
    }

    String font() {
      return font;
    }

    int points() {
      return points;
    }

    boolean bold() {
      return bold;
    }

    /** The type of a table cell. */
    static Face of(FormCell cell) {
      return cell.kind().bold() ? HEAD : TABLE;
    }
  }

  SheetStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  XSSFCellStyle of(Look look) {
    return made.computeIfAbsent(look, this::make);
  }

  private XSSFCellStyle make(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    XSSFFont font = workbook.createFont();
    font.setFontName(look.face().font());
    font.setFontHeightInPoints((short) look.face().points());
    font.setBold(look.face().bold());
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setAlignment(
        look.align() == Align.LEFT ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER);
    style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
    style.setQuotePrefixed(look.quoted());
    style.setIndention((short) (look.bordered() && look.align() == Align.LEFT ? 1 : 0));
    if (look.bordered()) {
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    return style;
  }
}
