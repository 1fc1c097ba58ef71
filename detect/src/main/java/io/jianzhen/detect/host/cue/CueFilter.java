package io.jianzhen.detect.host.cue;

import java.util.Collection;
import java.util.List;

/**
 * Finds, in bytes as they come from a file, the few names that are worth a {@link FirstLook}.
 *
 * <p>Of each {@link Cue} one part, its anchor, is looked for in every way it can be written in
 * ASCII (0 for o, rn for m). An anchor is found by its groups of four bytes: one at an even and one
 * at an odd place, so that only every second place of the text has to be looked at. A bit map tells
 * for nearly every place that nothing starts there; a table confirms the rest.
 *
 * <p>Immutable once built; any number of threads may use it.
 */
public final class CueFilter {

  /** Stands for a boundary in a cue: the start or end of the name, a dot or a hyphen. */
  static final char BOUNDARY = '\u0001';

  /** Makes letters lower case; applied to the text and to the anchors alike. */
  public static final int LOWER = 0x20202020;

  private static final int SPREAD = 0x9E3779B1;

  /** 64 kB of bits, a size that the compiler knows: that spares two steps of each look. */
  private static final int WORDS = 1 << 13;

  private static final int WORD_SHIFT = Integer.SIZE - 13;

  /** Each group has two bits, in one word so that one look at memory tells both. */
  private static final int FIRST_BIT = WORD_SHIFT - 6;

  private static final int SECOND_BIT = WORD_SHIFT - 12;

  private final long[] map = new long[WORDS];

  /** Bytes before the four and after them that are compared at once. */
  private static final int AROUND = 2;

  /** Numbers of an entry, and the bit of its third that marks the last of a group. */
  private static final int ENTRY = 3;

  private static final int LAST = 1;

  /**
   * The groups, each once, in a hash table, and where the entries of each begin: side by side, as
   * what lies far apart in memory takes longer to fetch than to compare. A group 0 is a free place.
   */
  private final int[] groups;

  /**
   * Three numbers for each entry: the bytes wanted around the group, which of them are certain, and
   * the rest: the anchor, how far the group is from its start, and whether the next entry belongs
   * to another group.
   */
  private final long[] entries;

  private final byte[] pool;

  /** A filter for these cues. */
  public CueFilter(Collection<Cue> cues) {
    AnchorSet found = AnchorSet.of(cues);
    pool = found.pool();
    List<AnchorSet.Place> places = found.places();
    int count = places.size();
    int distinct = (int) places.stream().mapToInt(AnchorSet.Place::gram).distinct().count();
    groups = new int[Integer.highestOneBit(Math.max(16, distinct)) * 4];
    entries = new long[ENTRY * count];
    for (int i = 0; i < count; i++) {
      AnchorSet.Place place = places.get(i);
      if (i == 0 || places.get(i - 1).gram() != place.gram()) {
        int hash = hash(place.gram());
        map[hash >>> WORD_SHIFT] |= 1L << (hash >>> FIRST_BIT) | 1L << (hash >>> SECOND_BIT);
        int slot = slot(place.gram());
        groups[slot] = place.gram();
        groups[slot + 1] = ENTRY * i;
      }
      boolean isLast = i + 1 == count || places.get(i + 1).gram() != place.gram();
      enter(ENTRY * i, place, isLast);
    }
  }

  /** What has to stand around the group in canonical form, as far as it is one certain byte. */
  private void enter(int at, AnchorSet.Place place, boolean isLast) {
    for (int k = 0; k < Long.BYTES; k++) {
      int letterAt = k - AROUND + place.offset();
      boolean isInside = letterAt >= 0 && letterAt < pool[place.anchor()];
      int letter = isInside ? pool[place.anchor() + 1 + letterAt] : BOUNDARY;
      if (letter != BOUNDARY) {
        entries[at] |= (letter & 0xFFL) << (8 * k);
        entries[at + 1] |= 0xFFL << (8 * k);
      }
    }
    entries[at + 2] =
        ((long) place.anchor() << Integer.SIZE)
            | ((place.offset() & 0xFFL) << 1)
            | (isLast ? LAST : 0);
  }

  public long[] map() {
    return map;
  }

  private static int hash(int gram) {
    return gram * SPREAD;
  }

  /**
   * Whether these four bytes, of any case, may belong to an anchor, in the lowest bit; the others
   * mean nothing.
   *
   * @param map of a filter
   */
  public static long bit(long[] map, int bytes) {
    int hash = hash(bytes | LOWER);
    long word = map[hash >>> WORD_SHIFT];
    return (word >>> (hash >>> FIRST_BIT)) & (word >>> (hash >>> SECOND_BIT));
  }

  /**
   * Whether an anchor stands around {@code at}, where these four bytes in lower case were found.
   *
   * @param text with room for an anchor before and after any name in it
   */
  public boolean confirms(int gram, byte[] text, int at) {
    int slot = slot(gram);
    if (groups[slot] != gram) {
      return false;
    }
    long around = Glyphs.canonical(text, at - AROUND);
    int entry = groups[slot + 1];
    while (true) {
      long rest = entries[entry + 2];
      if (((around ^ entries[entry]) & entries[entry + 1]) == 0
          && matches((int) (rest >>> Integer.SIZE), text, at - (byte) (rest >>> 1))) {
        return true;
      }
      if ((rest & LAST) != 0) {
        return false;
      }
      entry += ENTRY;
    }
  }

  private boolean matches(int anchor, byte[] text, int from) {
    int length = pool[anchor];
    if (from < 0 || from + length > text.length) {
      return false;
    }
    for (int k = 0; k < length; k++) {
      if (!Glyphs.isWritten(pool[anchor + 1 + k], text[from + k])) {
        return false;
      }
    }
    return true;
  }

  /** Where the group stands in the table, or would stand: always an even place. */
  private int slot(int gram) {
    int slot = (hash(gram) >>> 7 << 1) & (groups.length - 1);
    while (groups[slot] != 0 && groups[slot] != gram) {
      slot = (slot + 2) & (groups.length - 1);
    }
    return slot;
  }

  static int gram(byte[] text, int at) {
    int gram =
        (text[at] & 0xFF)
            | ((text[at + 1] & 0xFF) << 8)
            | ((text[at + 2] & 0xFF) << 16)
            | ((text[at + 3] & 0xFF) << 24);
    return gram | LOWER;
  }

  @Override
  public String toString() {
    return "%d entries".formatted(entries.length / ENTRY);
  }
}
