package io.jianzhen.platform.website.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
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
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * A Word document being painted: A4, the margins, type sizes and line pitch of GB/T 9704-2012.
 * Whatever is put on it stands in text runs only, never in fields or links; the number of a page is
 * the one field. The same strokes give the same bytes.
 */
public final class WordPage {

  private static final double TWIPS_PER_MM = 1440 / 25.4;
  private static final int SHORT_MM = 210;
  private static final int LONG_MM = 297;
  private static final int LINE_POINTS = 28;
  private static final int TWIPS_PER_POINT = 20;
  private static final Pattern IMPOSSIBLE = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF\\p{Cs}]");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\u2028\\u2029]");

  private final XWPFDocument document = new XWPFDocument();

  private WordPage() {}

  /** A sheet that stands. */
  public static WordPage upright() {
    var page = new WordPage();
    CTSectPr section = page.document.getDocument().getBody().addNewSectPr();
    size(section.addNewPgSz(), SHORT_MM, LONG_MM);
    margins(section.addNewPgMar(), 37, 26, 35, 28);
    return page;
  }

  /** A sheet that lies, for tables with many columns: the upright one turned to the left. */
  public static WordPage across() {
    var page = new WordPage();
    CTSectPr section = page.document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size(size, LONG_MM, SHORT_MM);
    size.setOrient(STPageOrientation.LANDSCAPE);
    margins(section.addNewPgMar(), 28, 26, 26, 26);
    return page;
  }

  /** A line or a paragraph without indentation. */
  public void line(Face face, ParagraphAlignment alignment, String text) {
    paragraph(face, alignment, text);
  }

  /** A paragraph of the text, its first line two characters in. */
  public void body(String text) {
    paragraph(Face.BODY, ParagraphAlignment.BOTH, text)
        .setIndentationFirstLine(2 * Face.BODY.points * TWIPS_PER_POINT);
  }

  /** A heading of the first level, 一、, or of the second, （一）, two characters in. */
  public void heading(Face face, String text) {
    paragraph(face, ParagraphAlignment.LEFT, text)
        .setIndentationFirstLine(2 * face.points * TWIPS_PER_POINT);
  }

  /** Numbers the pages at their foot: — 1 — (GB/T 9704-2012, 7.5). */
  public void numberPages() {
    XWPFParagraph foot =
        document
            .createFooter(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
            .createParagraph();
    foot.setAlignment(ParagraphAlignment.CENTER);
    run(foot, Face.NUMBER, "— ");
    foot.getCTP().addNewFldSimple().setInstr("PAGE");
    run(foot, Face.NUMBER, " —");
  }

  /** A table with columns of fixed width, so that a long name wraps in its cell. */
  public void table(Face face, List<Integer> millimetres, List<List<String>> rows) {
    grid(face, millimetres, rows);
  }

  /** The same with a first row that comes again on every page. */
  public void table(
      Face face, List<Integer> millimetres, List<String> head, List<List<String>> rows) {
    XWPFTable grid = grid(face, millimetres, List.of(head));
    grid.getRow(0).setRepeatHeader(true);
    rows.forEach(row -> row(grid, face, millimetres, row));
  }

  /**
   * The document. It can be had once, at the end.
   *
   * @param at the time that the paper is of
   */
  public byte[] bytes(String title, String creator, Instant at) {
    var properties = document.getProperties().getCoreProperties();
    properties.setTitle(printable(title));
    properties.setCreator(printable(creator));
    properties.setCreated(Optional.of(Date.from(at)));
    properties.setModified(Optional.of(Date.from(at)));
    try (document;
        var bytes = new ByteArrayOutputStream();
        var zip = new Undated(bytes)) {
      document.write(zip);
      return bytes.toByteArray();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private XWPFParagraph paragraph(Face face, ParagraphAlignment alignment, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(alignment);
    paragraph.setSpacingBetween(LINE_POINTS, LineSpacingRule.EXACT);
    run(paragraph, face, text);
    return paragraph;
  }

  private XWPFTable grid(Face face, List<Integer> millimetres, List<List<String>> rows) {
    XWPFTable grid = document.createTable();
    grid.removeRow(0);
    grid.setTableAlignment(TableRowAlign.CENTER);
    grid.setWidth(twips(millimetres.stream().mapToInt(Integer::intValue).sum()).intValue());
    grid.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    grid.getCTTbl().addNewTblGrid();
    millimetres.forEach(width -> grid.getCTTbl().getTblGrid().addNewGridCol().setW(twips(width)));
    rows.forEach(row -> row(grid, face, millimetres, row));
    return grid;
  }

  private static void row(
      XWPFTable grid, Face face, List<Integer> millimetres, List<String> texts) {
    XWPFTableRow row = grid.createRow();
    while (!row.getTableCells().isEmpty()) {
      row.removeCell(0);
    }
    for (int i = 0; i < millimetres.size(); i++) {
      XWPFTableCell cell = row.createCell();
      CTTcPr look = cell.getCTTc().addNewTcPr();
      look.addNewTcW().setW(twips(millimetres.get(i)));
      look.getTcW().setType(STTblWidth.DXA);
      run(cell.getParagraphArray(0), face, texts.get(i));
    }
  }

  private static void run(XWPFParagraph paragraph, Face face, String text) {
    XWPFRun run = paragraph.createRun();
    CTFonts fonts = run.getCTR().addNewRPr().addNewRFonts();
    fonts.setAscii(face.font);
    fonts.setHAnsi(face.font);
    fonts.setEastAsia(face.font);
    run.setFontSize(face.points);
    run.setText(printable(text));
  }

  /**
   * Without control characters, which no XML can hold, and without line ends; what cannot be seen
   * or turns the direction of its neighbours is written out, as in {@code a[U+202E]b}.
   */
  private static String printable(String text) {
    return UNSEEN
        .matcher(IMPOSSIBLE.matcher(text).replaceAll(" "))
        .replaceAll(unseen -> "[U+%04X]".formatted(unseen.group().codePointAt(0)));
  }

  private static void size(CTPageSz size, int width, int height) {
    size.setW(twips(width));
    size.setH(twips(height));
  }

  private static void margins(CTPageMar margin, int top, int right, int bottom, int left) {
    margin.setTop(twips(top));
    margin.setRight(twips(right));
    margin.setBottom(twips(bottom));
    margin.setLeft(twips(left));
  }

  private static BigInteger twips(int millimetres) {
    return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MM));
  }

  /** A typeface with its size. */
  public enum Face {
    TITLE("方正小标宋简体", 22),
    HEADING("黑体", 16),
    SUBHEADING("楷体_GB2312", 16),
    NUMBER("宋体", 14),
    BODY("仿宋_GB2312", 16),
    SMALL("仿宋_GB2312", 12),
    FINE("仿宋_GB2312", 9);

    private final String font;
    private final int points;

    Face(String font, int points) {
      this.font = font;
      this.points = points;
    }
  }

  /** A zip file without the time of writing. */
  private static final class Undated extends ZipArchiveOutputStream {

    private static final LocalDateTime ZIP_EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    Undated(OutputStream out) {
      super(out);
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
      entry.setTimeLocal(ZIP_EPOCH);
      super.putArchiveEntry(entry);
    }
  }
}
