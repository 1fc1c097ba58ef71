package io.jianzhen.roster;

/**
 * A cell before anybody knows what it means.
 *
 * @param text as it stands in the file: a number keeps the file's own digits
 */
record SheetCell(Kind kind, String text) {

  static final SheetCell BLANK = new SheetCell(Kind.BLANK, "");

  /** A text, or {@link #BLANK} if there is none. */
  static SheetCell text(String text) {
    return text.isEmpty() ? BLANK : new SheetCell(Kind.TEXT, text);
  }

  boolean isBlank() {
    return kind == Kind.BLANK;
  }

  /** What a cell holds. */
  enum Kind {
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
