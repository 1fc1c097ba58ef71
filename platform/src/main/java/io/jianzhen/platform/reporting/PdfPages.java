package io.jianzhen.platform.reporting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The A4 pages of one document. Places are in points from the upper left corner of the area inside
 * the margins of 25 mm.
 */
final class PdfPages implements AutoCloseable {

  static final double MARGIN = 25 * 72 / 25.4;
  static final double HEIGHT = PDRectangle.A4.getHeight() - 2 * MARGIN;
  static final double WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

  /** Height of a line, as a multiple of the size of its type. */
  static final double LEADING = 1.35;

  /** How far the baseline stands under the top of the type's square; Noto's own figure. */
  private static final double ASCENT = 0.88;

  private final PDDocument document;
  private final List<PDPageContentStream> pages = new ArrayList<>();

  PdfPages(PDDocument document) {
    this.document = document;
  }

  int last() {
    return pages.size() - 1;
  }

  void add() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    PDPageContentStream stream = new PDPageContentStream(document, page);
    stream.setLineWidth(0.6f);
    pages.add(stream);
  }

  void frame(int page, double x, double y, double width, double height) throws IOException {
    PDPageContentStream stream = pages.get(page);
    float bottom = (float) (MARGIN + HEIGHT - y - height);
    stream.addRect((float) (MARGIN + x), bottom, (float) width, (float) height);
    stream.stroke();
  }

  /**
   * Draws one line of text.
   *
   * @param y the top of the line, which is {@link #LEADING} times {@code points} high
   */
  void text(int page, PdfType type, double points, double x, double y, String text)
      throws IOException {
    if (text.isEmpty()) {
      return;
    }
    double baseline = y + points * (LEADING - 1) / 2 + points * ASCENT;
    PDPageContentStream stream = pages.get(page);
    stream.beginText();
    stream.setFont(type.font(), (float) points);
    stream.newLineAtOffset((float) (MARGIN + x), (float) (MARGIN + HEIGHT - baseline));
    stream.showText(text);
    stream.endText();
  }

  @Override
  public void close() throws IOException {
    for (PDPageContentStream page : pages) {
      page.close();
    }
  }
}
