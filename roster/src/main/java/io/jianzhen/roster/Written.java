package io.jianzhen.roster;

/** Frees a text of what nobody meant to write. */
final class Written {

  private Written() {}

  /**
   * The text without white space at its ends, no-break and ideographic spaces included, and without
   * invisible characters anywhere. What can be seen is kept as it is.
   */
  static String clean(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    String trimmed = text.substring(from, to);
    for (int i = 0; i < trimmed.length(); i++) {
      if (isInvisible(trimmed.charAt(i))) {
        return withoutInvisible(trimmed);
      }
    }
    return trimmed;
  }

  private static String withoutInvisible(String text) {
    var visible = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isInvisible(text.charAt(i))) {
        visible.append(text.charAt(i));
      }
    }
    return visible.toString();
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u3000' || isInvisible(c) || isRareSpace(c);
  }

  private static boolean isRareSpace(char c) {
    return (c >= '\u2000' && c <= '\u200a') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /**
   * Zero-width characters, marks of direction, the byte order mark, the soft hyphen, and control
   * characters except those that part words. A database refuses NUL; a terminal obeys others.
   */
  private static boolean isInvisible(char c) {
    // Nearly every character of a roster is printable ASCII or Chinese; the rest may take longer.
    boolean ordinary = (c > ' ' && c < '\u007f') || (c > '\u3000' && c < '\ufeff');
    return !ordinary && isOddAndInvisible(c);
  }

  private static boolean isOddAndInvisible(char c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r')
        || (c >= '\u007f' && c <= '\u009f' && c != '\u0085')
        || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u2069')
        || c == '\ufeff'
        || c == '\u00ad';
  }
}
