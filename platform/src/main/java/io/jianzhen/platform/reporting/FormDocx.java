package io.jianzhen.platform.reporting;

import io.jianzhen.platform.reporting.FormCell.Align;
import io.jianzhen.platform.reporting.FormTable.Slot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** An attachment as a Word document: A4 upright, one table with merged cells. */
final class FormDocx {

  private static final double TWIPS_PER_MM = 1440 / 25.4;
  private static final int ROW_HEIGHT_MM = 8;
  private static final String SONG = "宋体";
  private static final String HEI = "黑体";
  private static final int TABLE_POINTS = 10;

  private final XWPFDocument document;
  private final FormTable table;

  private FormDocx(XWPFDocument document, FormTable table) {
    this.document = document;
    this.table = table;
  }

  /** Writes the form; {@code out} is not closed. */
  static void write(FormPaper paper, OutputStream out) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      new FormDocx(document, paper.table()).paint();
      FixedTime.stamp(document.getProperties().getCoreProperties(), paper);
      document.write(bytes);
      FixedTime.rezip(bytes.toByteArray(), out);
    }
  }

  private void paint() {
    page();
    text(paragraph(ParagraphAlignment.LEFT, 0), table.attachment(), HEI, 16, false);
    for (int line = 0; line < table.title().size(); line++) {
      boolean last = line == table.title().size() - 1;
      text(
          paragraph(ParagraphAlignment.CENTER, last ? 8 : 0),
          table.title().get(line),
          SONG,
          20,
          true);
    }
    if (!table.unitLine().isEmpty()) {
      unitAndDate();
    }
    cells();
    for (String note : table.notes()) {
      text(paragraph(ParagraphAlignment.LEFT, 0), note, SONG, 9, false);
    }
  }

  private void page() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(twips(210));
    size.setH(twips(297));
    CTPageMar margin = section.addNewPgMar();
    margin.setTop(twips(25));
    margin.setBottom(twips(25));
    margin.setLeft(twips(25));
    margin.setRight(twips(25));
  }

  private void unitAndDate() {
    XWPFParagraph line = paragraph(ParagraphAlignment.LEFT, 4);
    CTTabStop right = line.getCTP().getPPr().addNewTabs().addNewTab();
    right.setVal(STTabJc.RIGHT);
    right.setPos(twips(160));
    text(line, table.unitLine(), SONG, 11, false).addTab();
    text(line, table.dateLine(), SONG, 11, false);
  }

  private void cells() {
    XWPFTable grid = document.createTable();
    grid.removeRow(0);
    grid.setTableAlignment(TableRowAlign.CENTER);
    grid.setWidth(twips(160).intValue());
    CTTblLayoutType layout = grid.getCTTbl().getTblPr().addNewTblLayout();
    layout.setType(STTblLayoutType.FIXED);
    grid.getCTTbl().addNewTblGrid();
    table
        .widths()
        .forEach(width -> grid.getCTTbl().getTblGrid().addNewGridCol().setW(twips(width)));
    List<List<Slot>> slots = table.slots();
    for (int row = 0; row < slots.size(); row++) {
      XWPFTableRow target = grid.createRow();
      target.setHeight(twips(ROW_HEIGHT_MM).intValue());
      while (!target.getTableCells().isEmpty()) {
        target.removeCell(0);
      }
      for (Slot slot : slots.get(row)) {
        cell(target.createCell(), slot, slot.continuesInto(row));
      }
    }
  }

  private static void cell(XWPFTableCell target, Slot slot, boolean continued) {
    CTTcPr look = target.getCTTc().addNewTcPr();
    look.addNewTcW().setW(twips(slot.width()));
    look.getTcW().setType(STTblWidth.DXA);
    if (slot.cell().colspan() > 1) {
      look.addNewGridSpan().setVal(BigInteger.valueOf(slot.cell().colspan()));
    }
    if (slot.cell().rowspan() > 1) {
      look.addNewVMerge().setVal(continued ? STMerge.CONTINUE : STMerge.RESTART);
    }
    target.setVerticalAlignment(XWPFVertAlign.CENTER);
    XWPFParagraph paragraph = target.getParagraphArray(0);
    if (!continued) {
      boolean left = slot.cell().align() == Align.LEFT;
      paragraph.setAlignment(left ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
      boolean bold = slot.cell().kind().bold();
      text(paragraph, slot.cell().text(), bold ? HEI : SONG, TABLE_POINTS, false);
    }
  }

  private XWPFParagraph paragraph(ParagraphAlignment alignment, int pointsAfter) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(alignment);
    paragraph.setSpacingAfter(pointsAfter * 20);
    return paragraph;
  }

  private static XWPFRun text(
      XWPFParagraph paragraph, String text, String font, int points, boolean bold) {
    XWPFRun run = paragraph.createRun();
    CTFonts fonts = run.getCTR().addNewRPr().addNewRFonts();
    fonts.setAscii(font);
    fonts.setHAnsi(font);
    fonts.setEastAsia(font);
    run.setFontSize(points);
    run.setBold(bold);
    String[] lines = text.split("\n", -1);
    for (int line = 0; line < lines.length; line++) {
      if (line > 0) {
        run.addBreak();
      }
      run.setText(lines[line], line);
    }
    return run;
  }

  private static BigInteger twips(int millimetres) {
    return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MM));
  }
}
