package io.jianzhen.detect.host.words;

import io.jianzhen.detect.host.words.Lexicon.Entry;
import io.jianzhen.detect.host.words.Piece.Disguise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one label into words: the cut that leaves the fewest letters unexplained, and of those the
 * one with the fewest words. Short words count only where they begin and end with another word, a
 * hyphen or the label itself: mem is in mem-cx and memchaxun, not in members.
 */
public final class LabelReader {

  /** Words up to this weight need something beside them that is explained too. */
  private static final int SHORT = 4;

  private static final int UNKNOWN_COST = 8;
  private static final int WORD_COST = 2;

  /** Less than two words: of ying-ji the halves mean less. */
  private static final int BROKEN_COST = 3;

  /** Without i and v: an i looks like an l, and no syllable goes on with a v that is typed so. */
  private static final String VOWELS = "aeou";

  private static final int MISSPELT_COST = 6;

  private static final int NEVER = Integer.MAX_VALUE / 2;

  /** What stands before a place: something explained, an unknown letter, or a short word. */
  private static final int EXPLAINED = 0;

  private static final int UNKNOWN = 1;
  private static final int AFTER_SHORT = 2;
  private static final int STATES = 3;

  private final WordTree words;
  private final Folding name;
  private final MisspeltWord misspelt = new MisspeltWord();
  private final String text;
  private final int from;
  private final int to;
  private final int[][] cost;
  private final @Nullable Step[][] steps;

  public LabelReader(Lexicon lexicon, Folding name, int from, int to) {
    words = lexicon.root();
    this.name = name;
    text = name.text();
    this.from = from;
    this.to = to;
    cost = new int[to - from + 1][STATES];
    steps = new Step[to - from + 1][STATES];
    for (int[] row : cost) {
      Arrays.fill(row, NEVER);
    }
    cost[0][EXPLAINED] = 0;
  }

  /** The words, from left to right; what is not covered by them is not explained. */
  public List<Piece> read(int label) {
    for (int at = from; at < to; at++) {
      for (int state = 0; state < STATES; state++) {
        if (cost[at - from][state] < NEVER) {
          stepsFrom(at, state);
        }
      }
    }
    return pieces(label);
  }

  private void stepsFrom(int at, int state) {
    char c = text.charAt(at);
    if (c == '-') {
      offer(at, state, at + 1, EXPLAINED, 0, null);
      return;
    }
    if (c >= '2' && c <= '9') {
      offer(at, state, at + 1, state == UNKNOWN ? UNKNOWN : EXPLAINED, 1, null);
    } else if (state != AFTER_SHORT) {
      offer(at, state, at + 1, UNKNOWN, UNKNOWN_COST, null);
    }
    WordTree node = words;
    int letters = 0;
    long hyphens = 0;
    for (int end = at; end < to; ) {
      char next = text.charAt(end++);
      if (next == '-') {
        hyphens |= 1L << letters;
        continue;
      }
      node = node.next(next);
      if (node == null) {
        return;
      }
      letters++;
      Entry word = node.entry();
      if (word != null && node.endsWord(hyphens)) {
        offerWord(at, state, end, word, hyphens == 0 ? WORD_COST : BROKEN_COST);
      }
      offerMisspelt(node, at, state, end, hyphens);
    }
  }

  private void offerMisspelt(WordTree node, int at, int state, int end, long hyphens) {
    for (WordTree.Part part : node.parts()) {
      if ((hyphens & ~part.breaks()) == 0 && misspelt.isAround(part, name, from, to, at, end)) {
        int start = misspelt.start();
        if (goesOn(part.word(), misspelt.end())) {
          continue;
        }
        if (start == at) {
          offer(start, state, misspelt.end(), EXPLAINED, MISSPELT_COST, part.word());
        } else {
          offerAfter(start, misspelt.end(), part.word());
        }
      }
    }
  }

  /** A word that began before the place that is looked at. */
  private void offerAfter(int start, int end, Entry word) {
    for (int state = 0; state < STATES; state++) {
      if (cost[start - from][state] < NEVER) {
        offer(start, state, end, EXPLAINED, MISSPELT_COST, word);
      }
    }
  }

  private void offerWord(int at, int state, int end, Entry word, int price) {
    if (goesOn(word, end) || (end - at == 1 && text.charAt(at) < 0x80 && !isToken(at, end))) {
      return;
    }
    boolean isShort = word.weight() <= SHORT;
    if (!isShort || state != UNKNOWN) {
      offer(at, state, end, isShort ? AFTER_SHORT : EXPLAINED, price, word);
    }
  }

  private void offer(int at, int state, int end, int newState, int price, @Nullable Entry word) {
    int total = cost[at - from][state] + price;
    if (total < cost[end - from][newState]) {
      cost[end - from][newState] = total;
      steps[end - from][newState] = new Step(at, state, word);
    }
  }

  private List<Piece> pieces(int label) {
    int state = EXPLAINED;
    for (int other = 1; other < STATES; other++) {
      if (cost[to - from][other] < cost[to - from][state]) {
        state = other;
      }
    }
    List<Piece> pieces = new ArrayList<>();
    int at = to;
    while (at > from) {
      Step step = steps[at - from][state];
      if (step == null) {
        throw new IllegalStateException("no way through '%s'".formatted(text.substring(from, to)));
      }
      if (step.word != null) {
        pieces.add(0, new Piece(step.at, at, label, step.word, disguise(step.at, at, step.word)));
      }
      at = step.at;
      state = step.state;
    }
    return pieces;
  }

  /** Whether the last syllable of the word goes on: yingji is not in yingjie. */
  private boolean goesOn(Entry word, int end) {
    return word.pinyin()
        && end < to
        && VOWELS.indexOf(text.charAt(end)) >= 0
        && Pinyin.isSyllable(word.lastSyllable() + text.charAt(end))
        && !beginsWord(end);
  }

  /** Whether a word of more than {@link #SHORT} letters begins here. */
  private boolean beginsWord(int at) {
    WordTree node = words;
    for (int end = at; end < to && node != null; end++) {
      node = node.next(text.charAt(end));
      if (node != null && node.entry() != null && end - at >= SHORT) {
        return true;
      }
    }
    return false;
  }

  /** Before which letters of the text a hyphen stands. */
  private long hyphens(int start, int end) {
    long hyphens = 0;
    int letters = 0;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '-') {
        hyphens |= 1L << letters;
      } else {
        letters++;
      }
    }
    return hyphens;
  }

  /** Whether hyphens or the ends of the label stand on both sides. */
  private boolean isToken(int start, int end) {
    return (start == from || text.charAt(start - 1) == '-')
        && (end == to || text.charAt(end) == '-');
  }

  private Disguise disguise(int from, int to, Entry word) {
    String written = name.span(from, to).text();
    if (written.equalsIgnoreCase(word.written())) {
      return Disguise.NONE;
    }
    if (written.replace("-", "").equalsIgnoreCase(word.written())
        && (hyphens(from, to) & ~word.breaks()) == 0) {
      return Disguise.NONE;
    }
    String folded = text.substring(from, to).replace("-", "");
    return !folded.equals(word.folded())
            || written.replace("-", "").equalsIgnoreCase(word.written())
        ? Disguise.TYPING
        : Disguise.LOOKALIKE;
  }

  private record Step(int at, int state, @Nullable Entry word) {}
}
