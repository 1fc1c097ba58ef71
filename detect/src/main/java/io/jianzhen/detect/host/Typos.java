package io.jianzhen.detect.host;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the word that a misspelt text is one error away from: a letter left out, put in, replaced
 * or swapped with its neighbour, or a pair of letters that looks like one (nn for m).
 *
 * <p>Every word is kept under itself and under each form with one letter left out; two texts one
 * error apart share one of these (the symmetric delete method).
 */
final class Typos {

  private static final String[][] LOOK_LIKE = {
    {"nn", "m"}, {"rr", "m"}, {"dl", "d"}, {"lb", "b"}, {"lh", "h"}, {"lc", "k"}, {"lk", "k"}
  };

  private final Map<String, List<Lexicon.Entry>> byShort = new HashMap<>();

  void add(Lexicon.Entry word) {
    String text = word.folded();
    keep(text, word);
    for (int i = 0; i < text.length(); i++) {
      keep(without(text, i), word);
    }
  }

  private void keep(String key, Lexicon.Entry word) {
    List<Lexicon.Entry> words = byShort.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (!words.contains(word)) {
      words.add(word);
    }
  }

  /** The first word within one error of the text, the text itself excluded. */
  Optional<Lexicon.Entry> near(String text) {
    Optional<Lexicon.Entry> found = nearUnder(text, text);
    for (int i = 0; found.isEmpty() && i < text.length(); i++) {
      found = nearUnder(without(text, i), text);
    }
    for (String[] pair : LOOK_LIKE) {
      int at = text.indexOf(pair[0]);
      if (found.isEmpty() && at >= 0) {
        String seen = text.substring(0, at) + pair[1] + text.substring(at + 2);
        found =
            byShort.getOrDefault(seen, List.of()).stream()
                .filter(word -> word.folded().equals(seen))
                .findFirst();
      }
    }
    return found;
  }

  private Optional<Lexicon.Entry> nearUnder(String key, String text) {
    for (Lexicon.Entry word : byShort.getOrDefault(key, List.of())) {
      if (!word.folded().equals(text) && distance(word.folded(), text, 1) <= 1) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  private static String without(String text, int index) {
    return text.substring(0, index) + text.substring(index + 1);
  }

  /**
   * How many letters have to be left out, put in, replaced or swapped with their neighbour to make
   * one text the other (optimal string alignment).
   *
   * @param most more than this need not be told apart
   * @return the number, or {@code most + 1} if it is greater
   */
  static int distance(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] older = new int[b.length() + 1];
    int[] old = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      old[j] = j;
    }
    int leastBefore = 0;
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = old[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(old[j], now[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, older[j - 2] + 1);
        }
        now[j] = best;
        least = Math.min(least, best);
      }
      if (least > most && leastBefore >= most) {
        return most + 1;
      }
      leastBefore = least;
      int[] spare = older;
      older = old;
      old = now;
      now = spare;
    }
    return Math.min(old[b.length()], most + 1);
  }
}
