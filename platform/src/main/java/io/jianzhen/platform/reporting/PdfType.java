package io.jianzhen.platform.reporting;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A typeface in one PDF file. It is embedded with the characters used and no others.
 *
 * <p>The typeface holds every character of GBK. What it lacks is printed as 〓, the sign of a
 * missing sort, and remembered in {@link #missing()}.
 */
final class PdfType implements AutoCloseable {

  private static final int GETA = '〓';

  private final TrueTypeFont file;
  private final CmapLookup glyphs;
  private final PDType0Font font;
  private final SortedSet<Integer> missing = new TreeSet<>();

  private PdfType(TrueTypeFont file, PDType0Font font) throws IOException {
    this.file = file;
    this.glyphs = file.getUnicodeCmapLookup();
    this.font = font;
  }

  /**
   * Prepares a weight of Noto Sans SC for a document.
   *
   * @param weight {@code Regular} or {@code Bold}
   * @throws IOException if the artifact with the font files is not on the class path
   */
  static PdfType load(PDDocument document, String weight) throws IOException {
    String name = "/fonts/ttf/NotoSansSC/NotoSansSC-%s.ttf".formatted(weight);
    try (InputStream in = PdfType.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException("the Chinese font is missing: " + name);
      }
      TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in));
      file.setEnableGsub(false);
      return new PdfType(file, PDType0Font.load(document, file, true));
    }
  }

  PDType0Font font() {
    return font;
  }

  /** Characters asked for that the typeface does not have. */
  SortedSet<Integer> missing() {
    return missing;
  }

  /** The text with 〓 for every character that cannot be drawn. */
  String drawable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean known = c == '\n' || glyphs.getGlyphId(c) != 0;
              if (!known) {
                missing.add(c);
              }
              out.appendCodePoint(known ? c : GETA);
            });
    return out.toString();
  }

  /** Width in points of a {@link #drawable} text without line breaks. */
  double width(String text, double points) throws IOException {
    return font.getStringWidth(text) / 1000 * points;
  }

  /**
   * Breaks a {@link #drawable} text into lines no wider than {@code max} points, where Chinese and
   * Latin typesetting allow it; a word wider than a line is broken between any two characters.
   */
  List<String> lines(String text, double points, double max) throws IOException {
    List<String> out = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (String piece : pieces(paragraph)) {
        if (fits(line + piece.stripTrailing(), points, max)) {
          line.append(piece);
          continue;
        }
        flush(line, out);
        for (int c : piece.codePoints().toArray()) {
          if (!fits(line + Character.toString(c), points, max)) {
            flush(line, out);
          }
          line.appendCodePoint(c);
        }
      }
      out.add(line.toString().stripTrailing());
    }
    return out;
  }

  private boolean fits(String text, double points, double max) throws IOException {
    return text.isEmpty() || width(text, points) <= max;
  }

  private static void flush(StringBuilder line, List<String> out) {
    if (line.length() > 0) {
      out.add(line.toString().stripTrailing());
      line.setLength(0);
    }
  }

  private static List<String> pieces(String text) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
    breaks.setText(text);
    List<String> out = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      out.add(text.substring(from, to));
      from = to;
    }
    return out;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
