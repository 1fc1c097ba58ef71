package io.jianzhen.detect.card;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * The plain form of what people type: full width becomes half width (NFKC), spaces and invisible
 * characters go, letters become capitals.
 */
final class Plain {

  private static final Set<String> NOTHING =
      Set.of(
          "", "无", "没有", "暂无", "/", "\\", "-", "--", "—", "——", "*", "N/A", "NA", "NONE", "NULL",
          "未取证", "未持证", "无证", "未办理", "办理中", "正在办理", "未填", "空");

  private Plain() {}

  /** The plain form; the same instance if the text is plain already. */
  static String of(String raw) {
    return isPlain(raw) || isLettersOnly(raw) ? raw : normalise(raw);
  }

  /** Whether the text says nothing: empty, or one of the words by which people say "none". */
  static boolean saysNothing(String raw) {
    if (raw.isEmpty()) {
      return true;
    }
    // Longer texts say something, and most are longer: no normalising on the way of clean rows.
    return raw.length() <= 8 && NOTHING.contains(of(raw));
  }

  /** Whether a spreadsheet wrote a number here as 1.2E+17, by which its last digits are lost. */
  static boolean isScientific(String plain) {
    int e = plain.indexOf('E');
    if (e < 1 || e + 1 >= plain.length()) {
      return false;
    }
    int exponent = plain.charAt(e + 1) == '+' ? e + 2 : e + 1;
    return exponent < plain.length()
        && isDigitsOrDot(plain, 0, e)
        && isDigitsOrDot(plain, exponent, plain.length());
  }

  private static boolean isDigitsOrDot(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return to > from;
  }

  /** Chinese characters only: the usual case of a name, and then nothing has to be folded. */
  static boolean isLettersOnly(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c < '一' || c > '\u9fff') {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c <= ' ' || c >= 0x7f || (c >= 'a' && c <= 'z')) {
        return false;
      }
    }
    return true;
  }

  private static String normalise(String raw) {
    String folded = Normalizer.normalize(raw, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(folded.length());
    folded.codePoints().filter(Plain::isVisible).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isVisible(int c) {
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && !Character.isISOControl(c)
        && Character.getType(c) != Character.FORMAT;
  }
}
