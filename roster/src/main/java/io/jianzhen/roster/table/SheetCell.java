package io.jianzhen.roster.table;

import java.math.BigDecimal;

/**
 * A cell before anybody knows what it means.
 *
 * @param text as it stands in the file: a number keeps the file's own digits
 */
public record SheetCell(Kind kind, String text) {

  /** A double has no larger exponent; a longer number is no number that a sheet could hold. */
  private static final int MAX_SCALE = 400;

  /** Nothing is written. */
  public static final SheetCell BLANK = new SheetCell(Kind.BLANK, "");

  /** A text, or {@link #BLANK} if there is none. */
  static SheetCell text(String text) {
    return text.isEmpty() ? BLANK : new SheetCell(Kind.TEXT, text);
  }

  /** Whether nothing is written. */
  public boolean isBlank() {
    return kind == Kind.BLANK;
  }

  /** The text of a number without exponent: {@code 1.2E+17} as 120000000000000000. */
  public String digits() {
    if (Digits.parse(text) >= 0) {
      return text;
    }
    try {
      var exact = new BigDecimal(text).stripTrailingZeros();
      return Math.abs(exact.scale()) > MAX_SCALE ? text : exact.toPlainString();
    } catch (NumberFormatException asWritten) {
      return text;
    }
  }

  /** What a cell holds. */
  public enum Kind {
    BLANK,
    TEXT,
    NUMBER,
    /** A number that the sheet shows as a day. */
    DAY,
    BOOLEAN,
    /** {@code #REF!} and the like. */
    ERROR,
    /** A formula whose result was never stored. */
    FORMULA_ONLY
  }
}
