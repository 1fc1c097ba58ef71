package io.jianzhen.detect.host.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the brand that a misspelt token is one error away from: a letter left out, put in, replaced
 * or swapped with its neighbour, or a pair of letters that looks like one (nn for m).
 *
 * <p>Every brand is kept under itself and under each form with one letter left out; two texts one
 * error apart share one of these (the symmetric delete method).
 */
public final class Typos {

  private static final String[][] LOOK_LIKE = {
    {"nn", "m"}, {"rr", "m"}, {"dl", "d"}, {"lb", "b"}, {"lh", "h"}, {"lc", "k"}, {"lk", "k"}
  };

  private final Map<String, List<Lexicon.Entry>> byShort = new HashMap<>();
  private final Map<String, Lexicon.Entry> byLook = new HashMap<>();
  private int[] hashes = new int[64];
  private int size;
  private int longest;

  public void add(Lexicon.Entry word) {
    String text = word.folded();
    longest = Math.max(longest, text.length());
    keep(text, word);
    for (int i = 0; i < text.length(); i++) {
      keep(without(text, i), word);
    }
    for (String[] pair : LOOK_LIKE) {
      for (int at = text.indexOf(pair[1]); at >= 0; at = text.indexOf(pair[1], at + 1)) {
        String look = text.substring(0, at) + pair[0] + text.substring(at + 1);
        byLook.putIfAbsent(look, word);
        longest = Math.max(longest, look.length());
        remember(look);
      }
    }
  }

  private void keep(String key, Lexicon.Entry word) {
    List<Lexicon.Entry> words = byShort.computeIfAbsent(key, k -> new ArrayList<>(1));
    boolean isKept = !words.isEmpty() && words.get(words.size() - 1).folded().equals(word.folded());
    if (!isKept) {
      words.add(word);
    }
    remember(key);
  }

  /** How many letters the longest word has. */
  public int longest() {
    return longest;
  }

  /** Whether {@link #near} may find a word; no is certain, yes is not. Allocates nothing. */
  public boolean mayBeNear(char[] text, int length) {
    if (length < 2 || length > longest + 1) {
      return false;
    }
    boolean found = isKnown(hash(text, length, length));
    for (int i = 0; !found && i < length; i++) {
      found = isKnown(hash(text, length, i));
    }
    return found;
  }

  /** The first word within one error of the text, the text itself excluded. */
  public Optional<Lexicon.Entry> near(String text) {
    if (text.length() < 2 || text.length() > longest + 1) {
      return Optional.empty();
    }
    Optional<Lexicon.Entry> found = nearUnder(text, text);
    for (int i = 0; found.isEmpty() && i < text.length(); i++) {
      found = nearUnder(without(text, i), text);
    }
    return found.or(() -> Optional.ofNullable(byLook.get(text)));
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

  private void remember(String text) {
    if (2 * (size + 1) > hashes.length) {
      int[] old = hashes;
      hashes = new int[old.length * 2];
      size = 0;
      for (int hash : old) {
        if (hash != 0) {
          remember(hash);
        }
      }
    }
    remember(hash(text.toCharArray(), text.length(), text.length()));
  }

  private void remember(int hash) {
    int slot = hash & (hashes.length - 1);
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    if (hashes[slot] == 0) {
      hashes[slot] = hash;
      size++;
    }
  }

  private boolean isKnown(int hash) {
    int slot = hash & (hashes.length - 1);
    while (hashes[slot] != 0) {
      if (hashes[slot] == hash) {
        return true;
      }
      slot = (slot + 1) & (hashes.length - 1);
    }
    return false;
  }

  /** Of the text without the letter at one place; never 0, which stands for a free slot. */
  private static int hash(char[] text, int length, int without) {
    int hash = 1;
    for (int i = 0; i < length; i++) {
      hash = i == without ? hash : (hash + text[i]) * 0x01000193;
    }
    hash ^= hash >>> 15;
    return hash == 0 ? 1 : hash;
  }

  /** Whether two texts may be so near; no is certain. */
  public static boolean mayBeWithin(String a, String b, int errors) {
    return Math.abs(a.length() - b.length()) <= errors
        && mayBeWithin(letters(a), letters(b), errors);
  }

  /** The same by their {@link #letters}: an error changes two of them at most. */
  public static boolean mayBeWithin(long a, long b, int errors) {
    return Long.bitCount(a ^ b) <= 2 * errors;
  }

  /** Which letters a text has, each as one of 64 bits. */
  public static long letters(String text) {
    long letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters |= 1L << text.charAt(i);
    }
    return letters;
  }

  /**
   * How many letters have to be left out, put in, replaced or swapped with their neighbour to make
   * one text the other; letters between two that are swapped may have been left out or put in
   * (Damerau-Levenshtein, unrestricted).
   *
   * @param most more than this need not be told apart
   * @return the number, or {@code most + 1} if it is greater
   */
  public static int distance(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      cost[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      cost[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        cost[i][j] = Math.min(best, swapped(a, b, i, j, cost));
      }
    }
    return Math.min(cost[a.length()][b.length()], most + 1);
  }

  /** The cost if the last letter of one is the nearest such letter before the last of the other. */
  private static int swapped(String a, String b, int i, int j, int[][] cost) {
    int k = a.lastIndexOf(b.charAt(j - 1), i - 2) + 1;
    int l = b.lastIndexOf(a.charAt(i - 1), j - 2) + 1;
    return k == 0 || l == 0
        ? Integer.MAX_VALUE
        : cost[k - 1][l - 1] + (i - k - 1) + 1 + (j - l - 1);
  }
}
