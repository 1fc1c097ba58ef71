package io.jianzhen.detect.card;

/**
 * An identity number as it was written.
 *
 * @param text what was written; empty if nothing
 * @param number whether the cell held a number instead of text; a spreadsheet keeps only 15
 *     significant digits of a number, so the last digits of a longer one are already lost
 */
public record StatedId(String text, boolean number) {

  /** Nothing was written. */
  public static final StatedId NONE = new StatedId("", false);

  /** A number that was written as text. */
  public static StatedId text(String text) {
    return new StatedId(text, false);
  }
}
