package io.jianzhen.detect.host.words;

/**
 * What a code point looks like: {@code ｍ}, {@code ḿ} and {@code м} look like {@code m}, {@code 應}
 * like {@code 应}. Asked of {@link Appearance} once and remembered.
 *
 * <p>Digits and letters that stand for each other in ASCII are folded too: 0 to o, 1 and i to l.
 * Pairs of letters such as rn for m are left to {@link Folding}.
 */
public final class Fold {

  /** Code points that vanish. */
  public static final char NOTHING = 0;

  private static final int LIMIT = 0x30000;
  private static final char UNKNOWN = 0;
  private static final char VANISHES = 0xFFFF;

  /** What each code point becomes; 0 stands for not looked up yet. Races write equal values. */
  private static final char[] KNOWN = new char[LIMIT];

  private Fold() {}

  /**
   * The character that this code point is taken for: an ASCII letter or digit where there is one.
   *
   * @return the character, {@link #NOTHING} for marks and invisible ones, or U+FFFD for what no
   *     counterfeit name is made of
   */
  public static char of(int codePoint) {
    if (codePoint >= LIMIT) {
      return '\uFFFD';
    }
    char known = KNOWN[codePoint];
    if (known == UNKNOWN) {
      known = codePoint < 0x80 ? ascii((char) codePoint) : Appearance.of(codePoint);
      if (known == NOTHING) {
        known = VANISHES;
      }
      KNOWN[codePoint] = known;
    }
    return known == VANISHES ? NOTHING : known;
  }

  /** The ASCII part of the table: case, and digits that stand for letters. */
  public static char ascii(char c) {
    return switch (c) {
      case '0' -> 'o';
      case '1', 'i', 'I' -> 'l';
      case '_' -> '-';
      default -> c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    };
  }
}
