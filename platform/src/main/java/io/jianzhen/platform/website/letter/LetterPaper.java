package io.jianzhen.platform.website.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * Paints a letter: A4, the margins, type sizes and line pitch of GB/T 9704-2012. Whatever comes
 * from outside stands in text runs only, never in fields or links.
 */
public final class LetterPaper {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final double TWIPS_PER_MM = 1440 / 25.4;
  private static final int LABEL_MM = 40;
  private static final int VALUE_MM = 116;
  private static final int LINE_POINTS = 28;
  private static final int TITLE_POINTS = 22;
  private static final int BODY_POINTS = 16;
  private static final int TABLE_POINTS = 12;
  private static final String TITLE_TYPE = "方正小标宋简体";
  private static final String BODY_TYPE = "仿宋_GB2312";
  private static final String TABLE_TYPE = "仿宋_GB2312";

  private final XWPFDocument document;
  private final Letter letter;

  private LetterPaper(XWPFDocument document, Letter letter) {
    this.document = document;
    this.letter = letter;
  }

  /** The letter as a Word document. */
  public static byte[] of(Letter letter) {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      new LetterPaper(document, letter).paint();
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void paint() {
    page();
    var properties = document.getProperties().getCoreProperties();
    properties.setTitle(letter.kind().title());
    properties.setCreator(printable(letter.from()));
    properties.setCreated(Optional.of(Date.from(letter.on().atStartOfDay(ZONE).toInstant())));
    line("编号：" + letter.number(), ParagraphAlignment.LEFT, BODY_TYPE, TABLE_POINTS);
    line("文号：　　　　〔　　　　〕　　　号", ParagraphAlignment.RIGHT, BODY_TYPE, TABLE_POINTS);
    line("", ParagraphAlignment.CENTER, BODY_TYPE, BODY_POINTS);
    line(letter.kind().title(), ParagraphAlignment.CENTER, TITLE_TYPE, TITLE_POINTS);
    line("", ParagraphAlignment.CENTER, BODY_TYPE, BODY_POINTS);
    line(letter.to() + "：", ParagraphAlignment.LEFT, BODY_TYPE, BODY_POINTS);
    letter.before().forEach(this::body);
    table();
    letter.after().forEach(this::body);
    body("附件：证据材料清单（如有）");
    line("", ParagraphAlignment.LEFT, BODY_TYPE, BODY_POINTS);
    line(letter.from() + "（盖章）", ParagraphAlignment.RIGHT, BODY_TYPE, BODY_POINTS);
    line(
        "%d年%d月%d日"
            .formatted(
                letter.on().getYear(), letter.on().getMonthValue(), letter.on().getDayOfMonth()),
        ParagraphAlignment.RIGHT,
        BODY_TYPE,
        BODY_POINTS);
    body("（联系人：　　　　　　联系电话：　　　　　　　　）");
  }

  private void page() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(twips(210));
    size.setH(twips(297));
    CTPageMar margin = section.addNewPgMar();
    margin.setTop(twips(37));
    margin.setBottom(twips(35));
    margin.setLeft(twips(28));
    margin.setRight(twips(26));
  }

  private void body(String text) {
    XWPFParagraph paragraph = line(text, ParagraphAlignment.BOTH, BODY_TYPE, BODY_POINTS);
    paragraph.setIndentationFirstLine(2 * BODY_POINTS * 20);
  }

  private XWPFParagraph line(String text, ParagraphAlignment alignment, String type, int points) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(alignment);
    paragraph.setSpacingBetween(LINE_POINTS, LineSpacingRule.EXACT);
    run(paragraph, text, type, points);
    return paragraph;
  }

  /** Two columns of fixed width, so that a long name wraps in its cell. */
  private void table() {
    XWPFTable grid = document.createTable();
    grid.removeRow(0);
    grid.setTableAlignment(TableRowAlign.CENTER);
    grid.setWidth(twips(LABEL_MM + VALUE_MM).intValue());
    grid.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    grid.getCTTbl().addNewTblGrid();
    grid.getCTTbl().getTblGrid().addNewGridCol().setW(twips(LABEL_MM));
    grid.getCTTbl().getTblGrid().addNewGridCol().setW(twips(VALUE_MM));
    for (Letter.Fact fact : letter.facts()) {
      XWPFTableRow row = grid.createRow();
      while (!row.getTableCells().isEmpty()) {
        row.removeCell(0);
      }
      cell(row.createCell(), fact.label(), LABEL_MM);
      cell(row.createCell(), fact.value(), VALUE_MM);
    }
  }

  private static void cell(XWPFTableCell target, String text, int millimetres) {
    CTTcPr look = target.getCTTc().addNewTcPr();
    look.addNewTcW().setW(twips(millimetres));
    look.getTcW().setType(STTblWidth.DXA);
    run(target.getParagraphArray(0), text, TABLE_TYPE, TABLE_POINTS);
  }

  private static void run(XWPFParagraph paragraph, String text, String type, int points) {
    XWPFRun run = paragraph.createRun();
    CTFonts fonts = run.getCTR().addNewRPr().addNewRFonts();
    fonts.setAscii(type);
    fonts.setHAnsi(type);
    fonts.setEastAsia(type);
    run.setFontSize(points);
    run.setText(printable(text));
  }

  /** Without control characters, which no XML can hold, and without line ends. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF\\p{Cs}]", " ");
  }

  private static BigInteger twips(int millimetres) {
    return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MM));
  }
}
