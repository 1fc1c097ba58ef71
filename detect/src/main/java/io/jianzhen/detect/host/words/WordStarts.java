package io.jianzhen.detect.host.words;

/**
 * Which three letters can begin a telling word, or gov: most places of most names need no look at
 * the words themselves, which lie too far apart in memory to be looked at everywhere.
 */
public final class WordStarts {

  private static final int LETTERS = 3;
  private static final int BITS = 5;
  private static final int MASK = (1 << BITS) - 1;

  private final long[] known = new long[1 << (LETTERS * BITS - 6)];

  WordStarts(WordTree words) {
    add(words, 0, 0);
    add(place('g', 'o', 'v'));
  }

  private void add(WordTree words, int before, int letters) {
    if (letters == LETTERS) {
      add(before);
      return;
    }
    for (char c = '-'; c <= 'z'; c++) {
      WordTree next = words.next(c);
      if (next != null) {
        int here = (before << BITS) | (c & MASK);
        add(next, here, letters + 1);
        if (letters + 1 < LETTERS && next.entry() != null) {
          addAll(here, letters + 1);
        }
      }
    }
  }

  /** A word ends here: anything may follow. */
  private void addAll(int before, int letters) {
    if (letters == LETTERS) {
      add(before);
      return;
    }
    for (int c = 0; c <= MASK; c++) {
      addAll((before << BITS) | c, letters + 1);
    }
  }

  private void add(int place) {
    known[place >>> 6] |= 1L << place;
  }

  private static int place(char one, char two, char three) {
    return ((one & MASK) << (2 * BITS)) | ((two & MASK) << BITS) | (three & MASK);
  }

  /** Whether a word may begin here; no is certain, yes is not. */
  public boolean mayBegin(Folding name, int at) {
    char one = name.at(at);
    if (one >= 0x80) {
      return true;
    }
    if (at + 1 >= name.length()) {
      return false;
    }
    char two = name.at(at + 1);
    char three = at + 2 < name.length() ? name.at(at + 2) : '.';
    if (two >= 0x80 || three >= 0x80 || two == '-' || three == '-') {
      return one != '-';
    }
    int place = place(one, two, three);
    return (known[place >>> 6] >>> place & 1) != 0;
  }
}
