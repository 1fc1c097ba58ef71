package io.jianzhen.platform.website;

/**
 * Text from outside as it may be shown: what has no shape of its own, or turns the direction of its
 * neighbours, is written out, as in {@code a[U+202E]b}.
 */
final class VisibleText {

  private VisibleText() {}

  /** The whole text, on one line. */
  static String of(String raw) {
    StringBuilder shown = new StringBuilder(raw.length());
    raw.codePoints()
        .forEach(
            one -> {
              if (isVisible(one)) {
                shown.appendCodePoint(one);
              } else {
                shown.append("[U+%04X]".formatted(one));
              }
            });
    return shown.toString();
  }

  /** At most so many characters of it, with an ellipsis where something is left out. */
  static String of(String raw, int most) {
    if (raw.length() <= most) {
      return of(raw);
    }
    int end = Character.isHighSurrogate(raw.charAt(most - 1)) ? most - 1 : most;
    return of(raw.substring(0, end)) + "…";
  }

  private static boolean isVisible(int codePoint) {
    if (codePoint == ' ') {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
