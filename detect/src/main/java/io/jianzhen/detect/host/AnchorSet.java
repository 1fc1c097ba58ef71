package io.jianzhen.detect.host;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The anchors of a {@link CueFilter} while it is built. An anchor is kept once for each way to
 * write its pairs of letters (rn for m); what is written with one other character is matched as it
 * is compared, see {@link Glyphs}.
 */
final class AnchorSet {

  /** Bytes in a group. */
  static final int GRAM = 4;

  private static final int LONGEST = 10;

  private final Set<String> chosen = new HashSet<>();
  private int[] grams = new int[1024];
  private int[] anchors = new int[1024];
  private byte[] offsets = new byte[1024];
  private int size;
  private byte[] pool = new byte[8192];
  private int poolSize;

  int size() {
    return size;
  }

  int[] grams() {
    return Arrays.copyOf(grams, size);
  }

  int[] anchors() {
    return Arrays.copyOf(anchors, size);
  }

  byte[] offsets() {
    return Arrays.copyOf(offsets, size);
  }

  byte[] pool() {
    return Arrays.copyOf(pool, poolSize);
  }

  /** Takes the rarest part of the cue. */
  void add(String cue) {
    String anchor = anchorOf(cue);
    if (chosen.add(anchor)) {
      spell(anchor, 0, new byte[2 * anchor.length()], 0);
    }
  }

  private static String anchorOf(String cue) {
    for (int i = 0; i + 1 < cue.length(); i++) {
      if (cue.charAt(i) >= 0x80 && cue.charAt(i + 1) >= 0x80) {
        return cue.substring(i, i + 2);
      }
    }
    if (cue.length() < GRAM) {
      throw new IllegalArgumentException("too short to be found: '%s'".formatted(cue));
    }
    String best = cue.substring(0, Math.min(cue.length(), LONGEST));
    for (int from = 1; from + LONGEST <= cue.length(); from++) {
      String part = cue.substring(from, from + LONGEST);
      if (rarity(part) > rarity(best)) {
        best = part;
      }
    }
    return best;
  }

  /** How rare its rarest groups are, the one at even and the one at odd distance. */
  private static int rarity(String part) {
    byte[] written = Glyphs.bytes(part);
    int odd = part.length() > GRAM ? Glyphs.rarity(written, rarest(written, 1)) : 0;
    return Glyphs.rarity(written, rarest(written, 0)) + odd;
  }

  private void spell(String anchor, int at, byte[] written, int length) {
    if (at == anchor.length()) {
      take(Arrays.copyOf(written, length));
      return;
    }
    char c = anchor.charAt(at);
    int next = CueFilter.put(c, written, length);
    spell(anchor, at + 1, written, next);
    String pair = Glyphs.pair(c);
    if (!pair.isEmpty()) {
      written[length] = (byte) pair.charAt(0);
      written[length + 1] = (byte) pair.charAt(1);
      spell(anchor, at + 1, written, length + 2);
    }
  }

  /** One group of four at an even distance from the anchor's start, one at an odd distance. */
  private void take(byte[] written) {
    int anchor = keep(written);
    place(written, rarest(written, 0), anchor);
    if (written.length > GRAM) {
      place(written, rarest(written, 1), anchor);
      return;
    }
    byte[] longer = Arrays.copyOf(written, GRAM + 1);
    for (byte follows : Glyphs.all()) {
      longer[GRAM] = follows;
      placeSpelt(longer, 1, 1, 0, anchor);
    }
  }

  private static int rarest(byte[] written, int first) {
    int best = first;
    for (int at = first + 2; at + GRAM <= written.length; at += 2) {
      if (Glyphs.rarity(written, at) > Glyphs.rarity(written, best)) {
        best = at;
      }
    }
    return best;
  }

  private int keep(byte[] written) {
    int start = poolSize;
    while (pool.length < poolSize + written.length + 1) {
      pool = Arrays.copyOf(pool, pool.length * 2);
    }
    pool[poolSize++] = (byte) written.length;
    System.arraycopy(written, 0, pool, poolSize, written.length);
    poolSize += written.length;
    return start;
  }

  private void place(byte[] written, int offset, int anchor) {
    placeSpelt(written, offset, offset, 0, anchor);
  }

  /** Every way to write the group with single characters. */
  private void placeSpelt(byte[] written, int offset, int at, int gram, int anchor) {
    if (at == offset + GRAM) {
      put(gram | CueFilter.LOWER, anchor, offset);
      return;
    }
    for (byte way : Glyphs.ways(written[at])) {
      int shifted = (way & 0xFF) << (8 * (at - offset));
      placeSpelt(written, offset, at + 1, gram | shifted, anchor);
    }
  }

  private void put(int gram, int anchor, int offset) {
    if (size == grams.length) {
      grams = Arrays.copyOf(grams, size * 2);
      anchors = Arrays.copyOf(anchors, size * 2);
      offsets = Arrays.copyOf(offsets, size * 2);
    }
    grams[size] = gram;
    anchors[size] = anchor;
    offsets[size] = (byte) offset;
    size++;
  }
}
