package io.jianzhen.detect.host.cue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The anchors of a {@link CueFilter} while it is built. Of each cue the part is taken that is met
 * least by chance, in every way it can be written with hyphens and with pairs of letters (rn for
 * m); what is written with one other character is matched as it is compared, see {@link Glyphs}.
 */
final class AnchorSet {

  /** Bytes in a group. */
  static final int GRAM = 4;

  private static final int SHORTEST = 5;
  private static final int LONGEST = 10;

  /** What each group costs because others may fall on its place in the map. */
  private static final double ONE_MORE = 1e-6;

  private static final double AGAIN = 0.2;

  private final Set<String> spelt = new HashSet<>();
  private final Set<Integer> known = new HashSet<>();
  private final List<Place> places = new ArrayList<>();
  private byte[] pool = new byte[8192];
  private int poolSize;

  private AnchorSet() {}

  /** The shortest cues first: the others can share their groups. */
  static AnchorSet of(Collection<Cue> cues) {
    var all = new AnchorSet();
    cues.stream().sorted(Comparator.comparingInt(cue -> cue.text().length())).forEach(all::add);
    return all;
  }

  private void add(Cue cue) {
    Cue best = cue;
    double cost = Double.MAX_VALUE;
    int most = Math.min(LONGEST, cue.text().length());
    for (int length = most; length >= Math.min(SHORTEST, most); length--) {
      for (int from = 0; from + length <= cue.text().length(); from++) {
        var part = new Cue(cue.text().substring(from, from + length), cue.breaks() >>> from);
        double met = cost(part);
        if (met < cost) {
          cost = met;
          best = part;
        }
      }
    }
    hyphenate(best, 0, "", text -> spell(text, 0, new byte[2 * text.length()], 0));
  }

  private double cost(Cue part) {
    double[] cost = {0};
    hyphenate(
        part,
        0,
        "",
        text -> {
          byte[] written = Glyphs.bytes(text);
          cost[0] += cost(written, rarest(written, 0));
          cost[0] +=
              written.length > GRAM
                  ? cost(written, rarest(written, 1))
                  : Glyphs.frequency(written, 1, 3);
        });
    return cost[0];
  }

  /** A group that is looked for anyway takes no more room, but more time wherever it is met. */
  private double cost(byte[] written, int at) {
    double frequency = Glyphs.frequency(written, at, GRAM);
    return known.contains(CueFilter.gram(written, at))
        ? AGAIN * frequency
        : frequency + ONE_MORE * Glyphs.waysOf(written, at, GRAM);
  }

  private interface Taker {
    void take(String text);
  }

  private static void hyphenate(Cue cue, int at, String before, Taker taker) {
    if (at == cue.text().length()) {
      taker.take(before);
      return;
    }
    String after = before + cue.text().charAt(at);
    hyphenate(cue, at + 1, after, taker);
    if (at > 0 && (cue.breaks() >>> at & 1) != 0) {
      hyphenate(cue, at + 1, before + "-" + cue.text().charAt(at), taker);
    }
  }

  private void spell(String anchor, int at, byte[] written, int length) {
    if (at == anchor.length()) {
      byte[] one = Arrays.copyOf(written, length);
      if (spelt.add(new String(one, StandardCharsets.ISO_8859_1))) {
        take(one);
      }
      return;
    }
    char c = anchor.charAt(at);
    written[length] = (byte) c;
    spell(anchor, at + 1, written, length + 1);
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
    place(written, rarest(written, 0), 0, anchor);
    if (written.length > GRAM) {
      place(written, rarest(written, 1), 0, anchor);
      return;
    }
    boolean before =
        Glyphs.frequency(written, 0, GRAM - 1) < Glyphs.frequency(written, 1, GRAM - 1);
    byte[] longer = new byte[GRAM + 1];
    System.arraycopy(written, 0, longer, before ? 1 : 0, GRAM);
    for (byte beside : Glyphs.beside()) {
      longer[before ? 0 : GRAM] = beside;
      place(longer, before ? 0 : 1, before ? 1 : 0, anchor);
    }
  }

  private int rarest(byte[] written, int first) {
    int best = first;
    for (int at = first + 2; at + GRAM <= written.length; at += 2) {
      if (cost(written, at) < cost(written, best)) {
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

  /** Every way to write the group with single characters. */
  private void place(byte[] written, int offset, int before, int anchor) {
    known.add(CueFilter.gram(written, offset));
    placeSpelt(written, offset, offset, 0, anchor, offset - before);
  }

  private void placeSpelt(
      byte[] written, int offset, int at, int gram, int anchor, int fromAnchor) {
    if (at == offset + GRAM) {
      places.add(new Place(gram | CueFilter.LOWER, anchor, fromAnchor));
      return;
    }
    for (byte way : Glyphs.ways(written[at])) {
      int shifted = (way & 0xFF) << (8 * (at - offset));
      placeSpelt(written, offset, at + 1, gram | shifted, anchor, fromAnchor);
    }
  }

  /** Where the anchors can be found, by group. */
  List<Place> places() {
    places.sort(
        Comparator.comparingInt(Place::gram)
            .thenComparingInt(Place::anchor)
            .thenComparingInt(Place::offset));
    return places;
  }

  /** The letters of the anchors, each with its length before it. */
  byte[] pool() {
    return Arrays.copyOf(pool, poolSize);
  }

  /**
   * A group of four by which an anchor can be found.
   *
   * @param gram four bytes in lower case, the first the lowest
   * @param anchor where the anchor begins in the pool
   * @param offset how far the group is from the start of the anchor, -1 at least
   */
  record Place(int gram, int anchor, int offset) {}
}
