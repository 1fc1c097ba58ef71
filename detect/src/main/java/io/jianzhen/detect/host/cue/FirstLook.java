package io.jianzhen.detect.host.cue;

import io.jianzhen.detect.host.words.Folding;
import io.jianzhen.detect.host.words.Lexicon;
import io.jianzhen.detect.host.words.MisspeltWord;
import io.jianzhen.detect.host.words.Typos;
import io.jianzhen.detect.host.words.WordStarts;
import io.jianzhen.detect.host.words.WordTree;
import java.util.Arrays;
import java.util.Collection;

/**
 * Tells in a fraction of a microsecond whether a name can be an imitation at all, one name or a
 * billion: whether anything stands in it without which no rule finds anything. Only what passes is
 * cut into words and judged.
 *
 * <p>A scratch pad that is used again for name after name, so that a scan allocates nothing. Not
 * safe for use by several threads.
 */
public final class FirstLook {

  private static final String GOV_CN = "govcn";
  private static final int MOST_ERRORS = 2;

  private final Lexicon lexicon;
  private final WordStarts starts;
  private final Typos typos;
  private final String[] endings;
  private final Folding name = new Folding();
  private final boolean[] reached = new boolean[Folding.MAX + 1];
  private final char[] token = new char[Folding.MAX];
  private final MisspeltWord misspelt = new MisspeltWord();
  private int from;
  private int to;
  private boolean weak;
  private boolean lookup;
  private boolean brand;

  /**
   * @param endings what a name may end with, in folded form, to be told whatever else is in it
   */
  public FirstLook(Lexicon lexicon, Typos typos, Collection<String> endings) {
    this.lexicon = lexicon;
    starts = lexicon.starts();
    this.typos = typos;
    this.endings = endings.toArray(new String[0]);
  }

  /** Whether the name in {@code bytes[from, to)}, in UTF-8, is worth judging. */
  public boolean at(byte[] bytes, int start, int end) {
    return name.read(bytes, start, end) && isWorthJudging();
  }

  /** The name that was looked at last. */
  public Folding name() {
    return name;
  }

  private boolean isWorthJudging() {
    lookup = false;
    brand = false;
    int length = name.length();
    for (from = 0; from <= length; from = to + 1) {
      to = from;
      while (to < length && name.at(to) != '.') {
        to++;
      }
      weak = false;
      for (int i = from; i < to; i++) {
        if (starts.mayBegin(name, i) && tellsFrom(i)) {
          return true;
        }
      }
      if (weak && isExplained()) {
        return true;
      }
    }
    return (lookup && (brand || hasMisspeltBrand())) || hasEnding();
  }

  /** Notes the words that begin at this place; true if one of them is enough. */
  private boolean tellsFrom(int i) {
    WordTree node = lexicon.telling();
    boolean isStart = i == from || name.at(i - 1) == '-';
    long breaks = 0;
    int letters = 0;
    if (saysGovCn(i)) {
      return true;
    }
    for (int end = i; end < to; end++) {
      char c = name.at(end);
      if (c == '-') {
        // Cues are written with single hyphens; a scan finds no others.
        if (letters == 0 || name.at(end - 1) == '-') {
          return false;
        }
        breaks |= 1L << letters;
        continue;
      }
      node = node.next(c);
      if (node == null) {
        return false;
      }
      letters++;
      if (node.endsRun() && breaks == 0) {
        return true;
      }
      boolean ends = end + 1 == to || name.at(end + 1) == '-';
      if (node.endsWord(breaks) && tells(node, end + 1, isStart, ends)) {
        return true;
      }
      for (int k = 0; k < node.parts().size(); k++) {
        WordTree.Part part = node.parts().get(k);
        if ((breaks & ~part.breaks()) == 0 && misspelt.isAround(part, name, from, to, i, end + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean tells(WordTree word, int end, boolean starts, boolean ends) {
    if (word.is(WordTree.STRONG) && (!word.is(WordTree.INITIALS) || starts || ends)) {
      return true;
    }
    if (word.is(WordTree.BRAND)) {
      brand = true;
      if (word.is(WordTree.LONG)
          || (starts && ends)
          || ((starts || ends) && (isGovAhead(end) || isExplained()))) {
        return true;
      }
    }
    weak |= word.is(WordTree.WEAK) && (starts || ends);
    lookup |= word.is(WordTree.TELLING) || (word.is(WordTree.LOOKUP) && starts && ends);
    return false;
  }

  /** gov.cn, gov-cn or govcn. */
  private boolean saysGovCn(int i) {
    if (!name.startsWith("gov", i)) {
      return false;
    }
    int at = i + 3;
    char c = at < name.length() ? name.at(at) : 'c';
    return name.startsWith("cn", c == '.' || c == '-' ? at + 1 : at);
  }

  /**
   * Whether three of the letters of govcn follow in their order among the next few: one error of
   * typing spoils one of them at most, and two are the most that any rule allows for.
   */
  private boolean isGovAhead(int at) {
    // The letters of the longest common subsequence, by how much of govcn has been gone through.
    int one = 0;
    int two = 0;
    int three = 0;
    int seen = 0;
    for (int i = at; i < name.length() && seen < GOV_CN.length() + MOST_ERRORS; i++) {
      char c = name.at(i);
      if (c == '.' || c == '-') {
        continue;
      }
      seen++;
      int letter = GOV_CN.indexOf(c);
      if (letter >= 0) {
        int here = 1 << letter;
        int below = here - 1;
        three |= (two & below) == 0 ? 0 : here;
        two |= (one & below) == 0 ? 0 : here;
        one |= here;
      }
    }
    return three != 0;
  }

  /** Whether every letter of the present label belongs to a word. */
  private boolean isExplained() {
    Arrays.fill(reached, from, to + 1, false);
    reached[from] = true;
    for (int i = from; i < to; i++) {
      if (!reached[i]) {
        continue;
      }
      char c = name.at(i);
      if (c == '-' || (c >= '2' && c <= '9')) {
        reached[i + 1] = true;
        continue;
      }
      WordTree node = lexicon.root();
      long breaks = 0;
      int letters = 0;
      for (int end = i; end < to; end++) {
        if (name.at(end) == '-') {
          breaks |= 1L << letters;
          continue;
        }
        node = node.next(name.at(end));
        if (node == null) {
          break;
        }
        letters++;
        if (node.endsWord(breaks)) {
          reached[end + 1] = true;
        }
      }
    }
    return reached[to];
  }

  /**
   * Whether a token, or two tokens of one label, are a brand with an error. The last label is no
   * part that its owner chose.
   */
  private boolean hasMisspeltBrand() {
    int start = 0;
    int before = -1;
    for (int i = 0; i < name.length(); i++) {
      char c = name.at(i);
      if (c != '.' && c != '-') {
        continue;
      }
      if (isMisspeltBrand(start, i) || (before >= 0 && isMisspeltBrand(before, i))) {
        return true;
      }
      before = c == '-' ? start : -1;
      start = i + 1;
    }
    return false;
  }

  private boolean isMisspeltBrand(int start, int end) {
    int length = 0;
    for (int i = start; i < end && length <= typos.longest() + 1; i++) {
      if (name.at(i) != '-') {
        token[length++] = name.at(i);
      }
    }
    return typos.mayBeNear(token, length);
  }

  private boolean hasEnding() {
    for (String ending : endings) {
      int at = name.length() - ending.length();
      if (at >= 0
          && name.startsWith(ending, at)
          && (at == 0 || ending.charAt(0) == '.' || name.at(at - 1) == '.')) {
        return true;
      }
    }
    return false;
  }
}
