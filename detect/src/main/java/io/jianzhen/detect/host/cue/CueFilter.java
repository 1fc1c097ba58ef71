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

  /** The groups, each once, in a hash table: 0 is a free place. */
  private final int[] keys;

  /** Where the entries of each group begin; they end before the first of another group. */
  private final int[] starts;

  private final long[] wanted;
  private final long[] masks;
  private final boolean[] isFirst;
  private final int[] anchors;
  private final byte[] offsets;
  private final byte[] pool;

  /** A filter for these cues. */
  public CueFilter(Collection<Cue> cues) {
    AnchorSet found = AnchorSet.of(cues);
    pool = found.pool();
    List<AnchorSet.Place> places = found.places();
    int count = places.size();
    keys = new int[Integer.highestOneBit(Math.max(16, count)) * 2];
    starts = new int[keys.length];
    wanted = new long[count];
    masks = new long[count];
    anchors = new int[count];
    isFirst = new boolean[count + 1];
    offsets = new byte[count];
    for (int i = 0; i < count; i++) {
      AnchorSet.Place place = places.get(i);
      if (i == 0 || places.get(i - 1).gram() != place.gram()) {
        int hash = hash(place.gram());
        map[hash >>> WORD_SHIFT] |= 1L << (hash >>> FIRST_BIT) | 1L << (hash >>> SECOND_BIT);
        int slot = slot(place.gram());
        keys[slot] = place.gram();
        starts[slot] = i;
        isFirst[i] = true;
      }
      anchors[i] = place.anchor();
      offsets[i] = (byte) place.offset();
      compareAround(i);
    }
    isFirst[count] = true;
  }

  /** What has to stand around the group in canonical form, as far as it is one certain byte. */
  private void compareAround(int entry) {
    int anchor = anchors[entry];
    for (int k = 0; k < Long.BYTES; k++) {
      int at = k - AROUND + offsets[entry];
      boolean isInside = at >= 0 && at < pool[anchor];
      int letter = isInside ? pool[anchor + 1 + at] : BOUNDARY;
      if (letter != BOUNDARY) {
        masks[entry] |= 0xFFL << (8 * k);
        wanted[entry] |= (letter & 0xFFL) << (8 * k);
      }
    }
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

  /** Whether a group of four bytes may belong to an anchor: no is certain, yes is not. */
  public boolean maybe(int gram) {
    return (bit(map, gram) & 1) != 0;
  }

  /**
   * Whether an anchor stands around {@code at}, where these four bytes in lower case were found.
   *
   * @param text with room for an anchor before and after any name in it
   */
  public boolean confirms(int gram, byte[] text, int at) {
    int slot = slot(gram);
    if (keys[slot] != gram) {
      return false;
    }
    long around = Glyphs.canonical(text, at - AROUND);
    int i = starts[slot];
    do {
      if (((around ^ wanted[i]) & masks[i]) == 0 && matches(anchors[i], text, at - offsets[i])) {
        return true;
      }
      i++;
    } while (!isFirst[i]);
    return false;
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

  /** Where the group stands in the table, or would stand. */
  private int slot(int gram) {
    int slot = (hash(gram) >>> 7) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != gram) {
      slot = (slot + 1) & (keys.length - 1);
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
    return "%d entries".formatted(anchors.length);
  }
}
