package io.jianzhen.platform.web;

import java.util.Optional;

/** What people type freely and others will read: what of it cannot be taken. */
public final class FreeText {

  private FreeText() {}

  /**
   * The message key of what is wrong, which takes the longest length as its argument; empty if all
   * is well. Characters that cannot be seen are refused, not removed: they hide a number or turn
   * the words around it, and whoever pasted them should know.
   *
   * @param longest in characters
   */
  public static Optional<String> whatIsWrong(String text, int longest) {
    if (text.length() > longest) {
      return Optional.of("frame.text.tooLong");
    }
    if (text.codePoints().anyMatch(FreeText::isUnseen)) {
      return Optional.of("frame.text.unseen");
    }
    return IdentityNumbers.isIn(text) ? Optional.of("frame.text.identity") : Optional.empty();
  }

  /**
   * A text from outside as it may be shown, its lines kept: what cannot be seen, or turns the
   * direction of its neighbours, is written out, as in {@code a[U+202E]b}.
   */
  public static String shown(String raw) {
    StringBuilder shown = new StringBuilder(raw.length());
    raw.codePoints()
        .forEach(
            one -> {
              if (isUnseen(one)) {
                shown.append("[U+%04X]".formatted(one));
              } else {
                shown.appendCodePoint(one);
              }
            });
    return shown.toString();
  }

  private static boolean isUnseen(int codePoint) {
    if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
