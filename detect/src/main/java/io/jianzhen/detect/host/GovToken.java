package io.jianzhen.detect.host;

import io.jianzhen.detect.host.words.Lexicon;
import io.jianzhen.detect.host.words.WordTree;
import java.util.ArrayList;
import java.util.List;

/**
 * A place where a name says gov.cn without lying under gov.cn: {@code gov-cn}, {@code govcn}, or
 * {@code gov.cn} in the middle.
 *
 * @param from index of the g in the folded name
 * @param to index after the n
 * @param apart whether a dot or hyphen, not a letter, stands before it
 */
record GovToken(int from, int to, boolean apart) {

  static List<GovToken> in(String text, Lexicon lexicon) {
    List<GovToken> found = new ArrayList<>();
    for (int g = text.indexOf("gov"); g >= 0; g = text.indexOf("gov", g + 1)) {
      int at = g + 3;
      boolean joined = at < text.length() && text.charAt(at) != '.' && text.charAt(at) != '-';
      int cn = joined ? at : at + 1;
      if (!text.startsWith("cn", cn)) {
        continue;
      }
      int end = cn + 2;
      boolean apart = g == 0 || !isLetter(text.charAt(g - 1));
      boolean suffix =
          end == text.length() && text.charAt(at) == '.' && (g == 0 || text.charAt(g - 1) == '.');
      if (!suffix && endsWord(text, end, lexicon)) {
        found.add(new GovToken(g, end, apart));
      }
    }
    return found;
  }

  private static boolean endsWord(String text, int end, Lexicon lexicon) {
    if (end == text.length() || !isLetter(text.charAt(end))) {
      return true;
    }
    WordTree node = lexicon.root();
    for (int i = end; i < text.length() && node != null; i++) {
      node = node.next(text.charAt(i));
      if (node != null && node.entry() != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(char c) {
    return c != '.' && c != '-' && !(c >= '0' && c <= '9');
  }
}
