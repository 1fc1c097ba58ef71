package io.jianzhen.detect.page;

import io.jianzhen.detect.host.words.Fold;

/**
 * A text as the eye reads it: lookalike, full-width and traditional characters made plain, spaces,
 * punctuation and what is invisible left out. Two texts that look the same are the same.
 *
 * @param folded the letters, digits and characters that are left, in order
 */
record PlainText(String folded) {

  /** Characters of a shingle: four Chinese characters say about as much as two words. */
  private static final int SHINGLE = 4;

  static PlainText of(String text) {
    char[] plain = new char[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (isUnified(point) || Character.isLetterOrDigit(point)) {
        char c = Fold.of(point);
        if (c != Fold.NOTHING) {
          plain[length++] = c;
        }
      }
    }
    return new PlainText(new String(plain, 0, length));
  }

  /**
   * A Chinese character of those that nearly every text is made of: the question is asked often.
   */
  private static boolean isUnified(int point) {
    return point >= 0x4E00 && point <= 0x9FA5;
  }

  /** How many shingles there are, repeated ones counted again. */
  int shingles() {
    return Math.max(0, folded.length() - SHINGLE + 1);
  }

  /** Every four characters in a row, as a number. */
  long[] parts() {
    long[] parts = new long[shingles()];
    long shingle = 0;
    for (int i = 0; i < folded.length(); i++) {
      shingle = (shingle << Character.SIZE) | folded.charAt(i);
      if (i + 1 >= SHINGLE) {
        parts[i + 1 - SHINGLE] = shingle;
      }
    }
    return parts;
  }

  boolean contains(PlainText other) {
    return folded.contains(other.folded);
  }
}
