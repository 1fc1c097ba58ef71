package io.jianzhen.platform.reporting;

import static io.jianzhen.platform.reporting.PdfGrid.LINE;
import static io.jianzhen.platform.reporting.PdfGrid.PADDING;
import static io.jianzhen.platform.reporting.PdfGrid.POINTS;
import static io.jianzhen.platform.reporting.PdfPages.LEADING;
import static io.jianzhen.platform.reporting.PdfPages.WIDTH;

import io.jianzhen.platform.reporting.FormCell.Align;
import io.jianzhen.platform.reporting.PdfGrid.Block;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * An attachment as a PDF: A4 upright, one page unless the entries are long. The Chinese characters
 * used are embedded, so the paper looks the same on every machine and its text can be copied.
 */
final class FormPdf {

  private static final double ATTACHMENT_POINTS = 14;
  private static final double TITLE_POINTS = 19;
  private static final double UNIT_POINTS = 11;
  private static final double NOTE_POINTS = 9;

  private final FormTable table;
  private final PdfType regular;
  private final PdfType bold;
  private final PdfPages pages;

  private FormPdf(FormTable table, PdfType regular, PdfType bold, PdfPages pages) {
    this.table = table;
    this.regular = regular;
    this.bold = bold;
    this.pages = pages;
  }

  /** Writes the form; {@code out} is not closed. */
  static void write(FormPaper paper, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument();
        PdfType regular = PdfType.load(document, "Regular");
        PdfType bold = PdfType.load(document, "Bold")) {
      describe(document, paper);
      try (PdfPages pages = new PdfPages(document)) {
        new FormPdf(paper.table(), regular, bold, pages).paint();
      }
      document.save(out, CompressParameters.NO_COMPRESSION);
    }
  }

  /** Names and dates the file after the form instead of after the moment of writing. */
  private static void describe(PDDocument document, FormPaper paper) {
    Calendar day = new GregorianCalendar(TimeZone.getTimeZone("Asia/Shanghai"), Locale.ROOT);
    day.setTime(FixedTime.of(paper.day()));
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(paper.title());
    about.setAuthor(paper.author());
    about.setCreationDate(day);
    about.setModificationDate(day);
    document.setDocumentId(day.getTimeInMillis());
    document.getDocumentCatalog().setLanguage("zh-CN");
  }

  private void paint() throws IOException {
    pages.add();
    double below = head();
    PdfGrid grid = new PdfGrid(table, regular, bold);
    List<Double> cuts = grid.cuts(PdfPages.HEIGHT - below);
    for (int page = 0; page + 1 < cuts.size(); page++) {
      if (page > 0) {
        pages.add();
      }
      double offset = page == 0 ? below : 0;
      for (Block block : grid.blocks()) {
        frame(block, cuts.get(page), cuts.get(page + 1), offset);
        lines(block, cuts, page, offset);
      }
    }
    double used = cuts.get(cuts.size() - 1) - cuts.get(cuts.size() - 2);
    notes(used + (cuts.size() == 2 ? below : 0));
  }

  /** Draws what stands over the table and returns its height. */
  private double head() throws IOException {
    pages.text(0, bold, ATTACHMENT_POINTS, 0, 0, table.attachment());
    double y = ATTACHMENT_POINTS * LEADING + 6;
    for (String line : table.title()) {
      double x = (WIDTH - bold.width(line, TITLE_POINTS)) / 2;
      pages.text(0, bold, TITLE_POINTS, x, y, line);
      y += TITLE_POINTS * LEADING;
    }
    y += 10;
    double dateWidth = regular.width(table.dateLine(), UNIT_POINTS);
    double dateTop = y;
    String unit = regular.drawable(table.unitLine());
    for (String line : regular.lines(unit, UNIT_POINTS, WIDTH - dateWidth - 12)) {
      pages.text(0, regular, UNIT_POINTS, 0, y, line);
      y += UNIT_POINTS * LEADING;
    }
    pages.text(0, regular, UNIT_POINTS, WIDTH - dateWidth, dateTop, table.dateLine());
    return y + 4;
  }

  /** Draws the borders of the part of a cell that falls on the last page so far. */
  private void frame(Block block, double start, double end, double offset) throws IOException {
    double top = Math.max(block.y(), start);
    double bottom = Math.min(block.y() + block.height(), end);
    if (bottom > top) {
      double y = top - start + offset;
      pages.frame(pages.last(), block.x(), y, block.width(), bottom - top);
    }
  }

  /** Draws the lines of a cell that fall on a page; a short text stands whole on the first one. */
  private void lines(Block block, List<Double> cuts, int page, double offset) throws IOException {
    double bottom = block.y() + block.height();
    double firstCut =
        cuts.stream()
            .filter(cut -> cut > block.y())
            .findFirst()
            .map(cut -> Math.min(cut, bottom))
            .orElse(bottom);
    boolean whole = block.fits(block.y(), firstCut);
    double first = block.firstLine(block.y(), whole ? firstCut : bottom);
    for (int i = 0; i < block.lines().size(); i++) {
      double y = first + i * LINE;
      double middle = y + LINE / 2;
      if (middle >= cuts.get(page) && middle < cuts.get(page + 1)) {
        String line = block.lines().get(i);
        double top = y - cuts.get(page) + offset;
        pages.text(pages.last(), block.type(), POINTS, x(block, line), top, line);
      }
    }
  }

  private static double x(Block block, String line) throws IOException {
    return block.slot().cell().align() == Align.LEFT
        ? block.x() + PADDING
        : block.x() + (block.width() - block.type().width(line, POINTS)) / 2;
  }

  private void notes(double below) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String note : table.notes()) {
      lines.addAll(regular.lines(regular.drawable(note), NOTE_POINTS, WIDTH));
    }
    SortedSet<Integer> missing = new TreeSet<>(regular.missing());
    missing.addAll(bold.missing());
    if (!missing.isEmpty()) {
      lines.addAll(regular.lines(explained(missing), NOTE_POINTS, WIDTH));
    }
    double y = below + 4;
    for (String line : lines) {
      if (y + NOTE_POINTS * LEADING > PdfPages.HEIGHT) {
        pages.add();
        y = 0;
      }
      pages.text(pages.last(), regular, NOTE_POINTS, 0, y, line);
      y += NOTE_POINTS * LEADING;
    }
  }

  private static String explained(SortedSet<Integer> missing) {
    return missing.stream()
        .map(codePoint -> String.format(Locale.ROOT, "U+%04X", codePoint))
        .collect(Collectors.joining("、", "〓 为字库未收的字符：", "。"));
  }
}
