package io.jianzhen.detect.host.words;

import io.jianzhen.detect.host.words.Lexicon.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in the tree of all words, letter by letter. Nothing is allocated by walking it. */
public final class WordTree {

  /** A name deserves a look for this word alone. */
  public static final int STRONG = 1;

  /** It counts only at the start or end of a token. */
  public static final int INITIALS = 2;

  /** A body or subject that needs company. */
  public static final int WEAK = 4;

  /** A label of a watched site, of three letters or more. */
  public static final int BRAND = 8;

  /** A brand that is nobody's word by chance. */
  public static final int LONG = 16;

  /** It tells of looking up where it is set apart. */
  public static final int LOOKUP = 32;

  /** It tells of looking up wherever it stands. */
  public static final int TELLING = 64;

  public static final int SHORTEST_BRAND = 3;
  public static final int LONG_BRAND = 4;

  private static final char FREE = 0;

  /** A hash table with open addressing, at most half full. */
  private char[] keys = {FREE, FREE};

  private @Nullable WordTree[] children = new WordTree[2];
  private int size;
  private @Nullable Entry entry;
  private int signs;
  private long breaks;
  private List<Part> parts = List.of();
  private boolean run;

  public @Nullable WordTree next(char c) {
    return children[slot(keys, c)];
  }

  /** Where the letter stands, or would stand. */
  private static int slot(char[] keys, char c) {
    int slot = c & (keys.length - 1);
    while (keys[slot] != c && keys[slot] != FREE) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  /**
   * Whether the word that ends here is all of these; false if none ends here.
   *
   * @param sign one or more of the constants, added
   */
  public boolean is(int sign) {
    return (signs & sign) == sign;
  }

  /** Whether a word ends here that may be written with hyphens before these letters. */
  public boolean endsWord(long hyphens) {
    return entry != null && (hyphens & ~breaks) == 0;
  }

  /** The word that ends here. */
  public @Nullable Entry entry() {
    return entry;
  }

  /** The words of which a part ends here. */
  public List<Part> parts() {
    return parts;
  }

  /** Whether the own labels of a site, joined, end here. */
  public boolean endsRun() {
    return run;
  }

  void add(Entry word) {
    WordTree end = at(word.folded());
    end.entry = word;
    end.breaks = word.breaks();
    end.signs = signs(word);
    word.parts()
        .ifPresent(
            parts -> {
              at(parts.first()).addPart(new Part(word, true, word.breaks()));
              int before = word.folded().length() - parts.last().length();
              at(parts.last()).addPart(new Part(word, false, word.breaks() >>> before));
            });
  }

  private static int signs(Entry word) {
    int length = word.folded().length();
    boolean brand = word.is(Meaning.Role.BRAND) && length >= SHORTEST_BRAND;
    return (word.isStrong() ? STRONG : 0)
        | (word.isInitials() ? INITIALS : 0)
        | (word.isWeak() ? WEAK : 0)
        | (brand ? BRAND : 0)
        | (brand && length >= LONG_BRAND ? LONG : 0)
        | (word.is(Meaning.Role.LOOKUP) ? LOOKUP : 0)
        | (word.isTellingLookup() ? TELLING : 0);
  }

  void addRun(String labels) {
    at(labels).run = true;
  }

  private void addPart(Part part) {
    List<Part> more = new ArrayList<>(parts);
    more.add(part);
    parts = List.copyOf(more);
  }

  private WordTree at(String folded) {
    WordTree at = this;
    for (int i = 0; i < folded.length(); i++) {
      at = at.child(folded.charAt(i));
    }
    return at;
  }

  private WordTree child(char c) {
    WordTree found = next(c);
    if (found != null) {
      return found;
    }
    var child = new WordTree();
    size++;
    if (2 * size > keys.length) {
      grow();
    }
    int slot = slot(keys, c);
    keys[slot] = c;
    children[slot] = child;
    return child;
  }

  private void grow() {
    char[] moreKeys = new char[2 * keys.length];
    @Nullable WordTree[] moreChildren = new WordTree[2 * keys.length];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != FREE) {
        int slot = slot(moreKeys, keys[i]);
        moreKeys[slot] = keys[i];
        moreChildren[slot] = children[i];
      }
    }
    keys = moreKeys;
    children = moreChildren;
  }

  /**
   * A part of a word, enough to suspect the word around it.
   *
   * @param first whether it is the beginning of the word, not the end
   * @param breaks bit n says that a hyphen may stand before its letter n
   */
  public record Part(Entry word, boolean first, long breaks) {}
}
