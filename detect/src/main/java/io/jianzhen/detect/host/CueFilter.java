package io.jianzhen.detect.host;

import java.util.Arrays;
import java.util.Collection;

/**
 * Finds, in bytes as they come from a file, the few names that are worth a look.
 *
 * <p>A <em>cue</em> is a short text without which no rule finds anything, such as {@code gov-cn} or
 * {@code mem} between two boundaries. Of each cue one part, its anchor, is looked for in every way
 * it can be written in ASCII (0 for o, rn for m). An anchor is found by its groups of four bytes:
 * one at an even and one at an odd place, so that only every second place of the text has to be
 * looked at. A bit map tells for nearly every place that nothing starts there; a table confirms the
 * rest.
 *
 * <p>Immutable once built; any number of threads may use it.
 */
final class CueFilter {

  /** Stands for a boundary in a cue: the start or end of the name, a dot or a hyphen. */
  static final char BOUNDARY = '\u0001';

  /** Makes letters lower case; applied to the text and to the anchors alike. */
  static final int LOWER = 0x20202020;

  /** What an internationalised label begins with. */
  private static final String ENCODED = "xn--";

  /** No anchor. */
  static final int NONE = -1;

  private static final int SPREAD = 0x9E3779B1;
  private static final int MIN_BITS = 22;

  private final long[] map;
  private final int shift;
  private final int[] heads;
  private final int[] next;
  private final int[] grams;
  private final int[] anchors;
  private final byte[] offsets;
  private final byte[] pool;
  private final int encoded;

  /** A filter for these cues, in folded form. */
  CueFilter(Collection<String> cues) {
    var found = new AnchorSet();
    found.add(ENCODED);
    for (String cue : cues) {
      found.add(cue);
    }
    int count = found.size();
    int bits = Math.max(MIN_BITS, 37 - Integer.numberOfLeadingZeros(Math.max(1, count)));
    bits = Math.min(bits, 23);
    map = new long[1 << (bits - 6)];
    shift = 32 - bits;
    heads = new int[Integer.highestOneBit(Math.max(16, count)) * 2];
    Arrays.fill(heads, -1);
    next = new int[count];
    grams = found.grams();
    anchors = found.anchors();
    offsets = found.offsets();
    pool = found.pool();
    encoded = anchors[0];
    for (int i = 0; i < count; i++) {
      int hash = hash(grams[i]);
      map[(hash >>> shift) >>> 6] |= 1L << (hash >>> shift);
      int slot = slot(hash);
      next[i] = heads[slot];
      heads[slot] = i;
    }
  }

  long[] map() {
    return map;
  }

  int shift() {
    return shift;
  }

  static int hash(int gram) {
    return gram * SPREAD;
  }

  /** Whether a group of four bytes may belong to an anchor: no is certain, yes is not. */
  boolean maybe(int gram) {
    int place = hash(gram) >>> shift;
    return ((map[place >>> 6] >>> place) & 1) != 0;
  }

  /**
   * The anchor around {@code at}, where these four bytes in lower case were found; {@link #NONE} if
   * there is none.
   *
   * @param text at least one byte longer on both sides than any name in it
   */
  int confirms(int gram, byte[] text, int at) {
    int found = NONE;
    for (int i = heads[slot(hash(gram))]; i >= 0; i = next[i]) {
      if (grams[i] == gram && matches(anchors[i], text, at - offsets[i])) {
        if (anchors[i] != encoded) {
          return anchors[i];
        }
        found = encoded;
      }
    }
    return found;
  }

  /**
   * Whether the anchor is the mark of an internationalised label, which has to be decoded first.
   */
  boolean isEncoded(int anchor) {
    return anchor == encoded;
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

  private int slot(int hash) {
    return (hash >>> 7) & (heads.length - 1);
  }

  /**
   * Whether a folded name holds a cue.
   *
   * @param scratch at least {@code 2 * Folding.MAX + 8} bytes
   */
  boolean in(Folding name, byte[] scratch) {
    int end = encode(name, scratch);
    for (int i = 0; i + AnchorSet.GRAM <= end; i++) {
      int gram = gram(scratch, i);
      if (maybe(gram)) {
        int anchor = confirms(gram, scratch, i);
        if (anchor != NONE && anchor != encoded) {
          return true;
        }
      }
    }
    return false;
  }

  static int gram(byte[] text, int at) {
    int gram =
        (text[at] & 0xFF)
            | ((text[at + 1] & 0xFF) << 8)
            | ((text[at + 2] & 0xFF) << 16)
            | ((text[at + 3] & 0xFF) << 24);
    return gram | LOWER;
  }

  private static int encode(Folding name, byte[] out) {
    int end = 0;
    out[end++] = '\n';
    for (int i = 0; i < name.length(); i++) {
      end = put(name.at(i), out, end);
    }
    out[end++] = '\n';
    Arrays.fill(out, end, Math.min(out.length, end + AnchorSet.GRAM), (byte) '\n');
    return end + 1;
  }

  /** ASCII is itself; anything else, such as a Chinese character, becomes two bytes. */
  static int put(char c, byte[] out, int at) {
    if (c < 0x80) {
      out[at] = (byte) c;
      return at + 1;
    }
    out[at] = (byte) (0x80 | ((c >> 8) & 0x7F));
    out[at + 1] = (byte) (0x80 | (c & 0x7F));
    return at + 2;
  }

  @Override
  public String toString() {
    return "%d groups of four".formatted(grams.length);
  }
}
