package io.jianzhen.cli;

/**
 * Text from outside that can do nothing to a terminal, a line or a spreadsheet. Whoever chose a
 * host name or an address chose it to mislead.
 */
final class Inert {

  private static final String STARTS_FORMULA = "=+-@";

  private Inert() {}

  /**
   * The text with control characters, direction marks, other invisible format characters and broken
   * surrogates written as <code>\u005cuXXXX</code>. Of JSON, it stays JSON with the same meaning.
   */
  static String text(String raw) {
    if (raw.codePoints().noneMatch(Inert::acts)) {
      return raw;
    }
    var shown = new StringBuilder(raw.length() + 8);
    raw.codePoints()
        .forEach(
            c -> {
              if (acts(c)) {
                for (char unit : Character.toChars(c)) {
                  shown.append("\\u%04x".formatted((int) unit));
                }
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  /** The text as a cell of a table that spreadsheets open: it is no formula, either. */
  static String cell(String raw) {
    String text = text(raw);
    return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static boolean acts(int c) {
    if (c >= ' ' && c < 0x7f) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
