package io.jianzhen.detect.host.words;

/**
 * A long word with one error of typing: a letter left out, put in or replaced, two swapped, or
 * hyphens at odd places. It is known by the part of it that has no error. A scratch pad: not safe
 * for use by several threads.
 */
public final class MisspeltWord {

  private final char[] letters = new char[Folding.MAX];
  private final int[] places = new int[Folding.MAX];
  private int count;
  private int start;
  private int end;

  /**
   * Whether the rest of the word, with one error at most, stands beside the part of it that was
   * found.
   *
   * @param labelFrom where the label begins in the name
   * @param labelTo where it ends
   * @param from where the part begins
   * @param to where it ends
   */
  public boolean isAround(
      WordTree.Part part, Folding name, int labelFrom, int labelTo, int from, int to) {
    String word = part.word().folded();
    return part.first()
        ? isAfter(word, name, from, to, labelTo, lettersIn(name, from, to))
        : isBefore(word, name, from, to, labelFrom, lettersIn(name, from, to));
  }

  /** Where the word that {@link #isAround} found begins. */
  int start() {
    return start;
  }

  /** Where it ends. */
  int end() {
    return end;
  }

  private static int lettersIn(Folding name, int from, int to) {
    int found = 0;
    for (int i = from; i < to; i++) {
      found += name.at(i) == '-' ? 0 : 1;
    }
    return found;
  }

  private boolean isAfter(String word, Folding name, int from, int to, int last, int known) {
    int wanted = word.length() - known;
    count = 0;
    for (int i = to; i < last && count <= wanted; i++) {
      if (name.at(i) != '-') {
        letters[count] = name.at(i);
        places[count++] = i;
      }
    }
    int best = 2;
    for (int length = wanted + 1; length >= wanted - 1; length--) {
      // A letter too many at the very end is no error but what follows.
      if (length >= 1 && length <= count && (length <= wanted || endsLike(word, length))) {
        int errors = errors(word, known, word.length(), 0, length);
        if (errors < best) {
          best = errors;
          start = from;
          end = places[length - 1] + 1;
        }
      }
    }
    return best < 2;
  }

  private boolean endsLike(String word, int length) {
    return letters[length - 1] == word.charAt(word.length() - 1);
  }

  private boolean isBefore(String word, Folding name, int from, int to, int first, int known) {
    int wanted = word.length() - known;
    count = 0;
    for (int i = from - 1; i >= first && count <= wanted; i--) {
      if (name.at(i) != '-') {
        places[count++] = i;
      }
    }
    for (int i = 0; i < count; i++) {
      letters[count - 1 - i] = name.at(places[i]);
    }
    int best = 2;
    for (int length = wanted + 1; length >= wanted - 1; length--) {
      if (length >= 1 && length <= count) {
        int errors = errors(word, 0, wanted, count - length, count);
        if (errors < best) {
          best = errors;
          start = places[length - 1];
          end = to;
        }
      }
    }
    return best < 2;
  }

  /** 0, 1, or 2 for more errors between these letters of the word and of the name. */
  private int errors(String word, int wordFrom, int wordTo, int from, int to) {
    int w = wordFrom;
    int t = from;
    while (w < wordTo && t < to && word.charAt(w) == letters[t]) {
      w++;
      t++;
    }
    int wordLeft = wordTo - w;
    int left = to - t;
    if (wordLeft == 0 && left == 0) {
      return 0;
    }
    boolean one =
        wordLeft == left
            ? same(word, w + 1, letters, t + 1, left - 1)
                || (left >= 2
                    && word.charAt(w) == letters[t + 1]
                    && word.charAt(w + 1) == letters[t]
                    && same(word, w + 2, letters, t + 2, left - 2))
            : wordLeft == left + 1
                ? same(word, w + 1, letters, t, left)
                : left == wordLeft + 1 && same(word, w, letters, t + 1, wordLeft);
    return one ? 1 : 2;
  }

  private static boolean same(String word, int w, char[] text, int t, int length) {
    for (int i = 0; i < length; i++) {
      if (word.charAt(w + i) != text[t + i]) {
        return false;
      }
    }
    return true;
  }
}
