package io.jianzhen.platform.reporting;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * One cell of the form's table.
 *
 * @param text what stands in the cell; lines are separated by {@code \n}, other control characters
 *     do not occur
 * @param colspan columns covered, 1 or more
 * @param rowspan rows covered, 1 or more
 * @param tally the line that a {@link Kind#MONTH} or {@link Kind#CUMULATIVE} cell shows
 */
public record FormCell(String text, int colspan, int rowspan, Kind kind, Optional<Tally> tally) {

  /** What a cell is for, and with it how it looks. */
  public enum Kind {
    /** The line over the whole width that names a phase. */
    PHASE(Align.CENTRE),
    /** Head of a column. */
    HEADING(Align.CENTRE),
    /** Name of a category, section or item. */
    LABEL(Align.CENTRE),
    /** Text that the unit has written. */
    ENTRY(Align.LEFT),
    /** 本月数据. */
    MONTH(Align.CENTRE),
    /** 累计数据. */
    CUMULATIVE(Align.CENTRE);

    private final Align align;

    Kind(Align align) {
      this.align = align;
    }

    Align align() {
      return align;
    }

    /** Whether the cell is printed in bold type. */
    boolean bold() {
      return this == PHASE || this == HEADING;
    }
  }

  /** Where the text stands between the left and the right border. */
  enum Align {
    LEFT,
    CENTRE
  }

  public FormCell {
    if (colspan < 1 || rowspan < 1) {
      throw new IllegalArgumentException("%s: %d x %d cells".formatted(text, colspan, rowspan));
    }
    if (tally.isPresent() != (kind == Kind.MONTH || kind == Kind.CUMULATIVE)) {
      throw new IllegalArgumentException("%s: a %s with tally %s".formatted(text, kind, tally));
    }
  }

  /** A cell of text. */
  public static FormCell of(Kind kind, String text, int colspan, int rowspan) {
    return new FormCell(printable(text), colspan, rowspan, kind, Optional.empty());
  }

  static FormCell month(Tally tally) {
    return new FormCell(shown(tally.month()), 1, 1, Kind.MONTH, Optional.of(tally));
  }

  static FormCell cumulative(Tally tally) {
    return new FormCell(shown(tally.cumulative()), 1, 1, Kind.CUMULATIVE, Optional.of(tally));
  }

  Align align() {
    return kind.align();
  }

  /** The number of a {@link Kind#MONTH} or {@link Kind#CUMULATIVE} cell. */
  Optional<BigDecimal> number() {
    return tally.map(line -> kind == Kind.MONTH ? line.month() : line.cumulative());
  }

  /** Counts as {@code 12}, money as {@code 12,345.60}: the formats 0 and #,##0.00 of the sheet. */
  private static String shown(BigDecimal number) {
    return number.scale() == 0
        ? number.toPlainString()
        : String.format(Locale.ROOT, "%,.2f", number);
  }

  /**
   * The text as all three kinds of paper can hold it. XML knows no control characters, and a lone
   * surrogate is no character: both become visible as U+FFFD instead of vanishing.
   */
  static String printable(String raw) {
    String lines = raw.strip().replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    StringBuilder out = new StringBuilder(lines.length());
    lines
        .codePoints()
        .map(c -> c == '\n' || isCharacter(c) ? c : 0xFFFD)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isCharacter(int codePoint) {
    return !Character.isISOControl(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE
        && (codePoint & 0xFFFE) != 0xFFFE;
  }
}
