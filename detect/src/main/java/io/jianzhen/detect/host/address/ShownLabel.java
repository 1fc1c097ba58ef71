package io.jianzhen.detect.host.address;

import java.util.Arrays;
import java.util.List;

/**
 * Which labels may be shown in Unicode: those of one East Asian script, with ASCII digits and
 * hyphens but no letters. Browsers show more; but whoever reads a report here compares names with
 * Chinese ones and ASCII ones, so everything that can pass for those stays xn--.
 *
 * <ul>
 *   <li>Han: U+4E00 to U+9FFF, without the strokes that look like slashes and bars. The rarer
 *       blocks stay xn--: they hold twins of common characters.
 *   <li>Hiragana alone, or Hangul syllables alone. Katakana and mixtures stay xn--: エ, カ, ロ pass
 *       for 工, 力, 口.
 *   <li>Latin with accents, Cyrillic, Greek and all other scripts stay xn--, as does Han beside
 *       ASCII letters.
 * </ul>
 */
enum ShownLabel {
  HAN(0x4e00, 0x9fff),
  HIRAGANA(0x3041, 0x3096),
  HANGUL(0xac00, 0xd7a3);

  private static final String STROKES = "丨丶丿乀乁亅";

  private final int first;
  private final int last;

  ShownLabel(int first, int last) {
    this.first = first;
    this.last = last;
  }

  /** Whether all labels of a name in Unicode are ASCII or safe. */
  static boolean areSafe(String unicode) {
    return isAscii(unicode) || List.of(unicode.split("\\.")).stream().allMatch(ShownLabel::isSafe);
  }

  private static boolean isSafe(String label) {
    return isAscii(label) || Arrays.stream(values()).anyMatch(script -> script.covers(label));
  }

  private boolean covers(String label) {
    return label
        .chars()
        .allMatch(
            c ->
                c == '-'
                    || (c >= '0' && c <= '9')
                    || (c >= first && c <= last && STROKES.indexOf(c) < 0));
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
