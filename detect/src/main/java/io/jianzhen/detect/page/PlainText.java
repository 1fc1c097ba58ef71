package io.jianzhen.detect.page;

import io.jianzhen.detect.host.words.Fold;
import java.util.function.LongConsumer;

/**
 * A text as the eye reads it: lookalike, full-width and traditional characters made plain, spaces,
 * punctuation and what is invisible left out. Two texts that look the same are the same.
 *
 * @param folded the letters, digits and characters that are left, in order
 */
record PlainText(String folded) implements Sketch.Parts {

  /** Characters of a shingle: four Chinese characters say about as much as two words. */
  private static final int SHINGLE = 4;

  static PlainText of(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (Character.isLetterOrDigit(point)) {
        char c = Fold.of(point);
        if (c != Fold.NOTHING) {
          plain.append(c);
        }
      }
    }
    return new PlainText(plain.toString());
  }

  /** How many shingles there are, repeated ones counted again. */
  int shingles() {
    return Math.max(0, folded.length() - SHINGLE + 1);
  }

  /** Every four characters in a row. */
  @Override
  public void each(LongConsumer taker) {
    long shingle = 0;
    for (int i = 0; i < folded.length(); i++) {
      shingle = (shingle << Character.SIZE) | folded.charAt(i);
      if (i + 1 >= SHINGLE) {
        taker.accept(shingle);
      }
    }
  }

  boolean contains(PlainText other) {
    return folded.contains(other.folded);
  }
}
