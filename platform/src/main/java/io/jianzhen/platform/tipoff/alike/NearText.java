package io.jianzhen.platform.tipoff.alike;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Knows texts again that are nearly the same, by MinHash: of the runs of three characters the least
 * under each of 32 hash functions, in 8 bands of 4. Of two texts that share 9 of 10 runs, two bands
 * or more agree in 99.7 of 100 cases; of two that share 3 of 10, in 2 of 1,000. (The chance that a
 * band agrees is the share to the fourth power.)
 */
final class NearText {

  /** Of texts shorter than this a single word changes too many runs. */
  private static final int SHORTEST = 20;

  private static final int RUN = 3;
  private static final int BANDS = 8;
  private static final int ROWS = 4;

  private NearText() {}

  /**
   * The bands of a text; none of one that is too short.
   *
   * @param folded letters and digits only
   */
  static List<String> bands(String folded) {
    if (folded.length() < SHORTEST) {
      return List.of();
    }
    long[] least = new long[BANDS * ROWS];
    Arrays.fill(least, Long.MAX_VALUE);
    for (int start = 0; start + RUN <= folded.length(); start++) {
      long run = 0;
      for (int i = 0; i < RUN; i++) {
        run = (run << 16) | folded.charAt(start + i);
      }
      for (int hash = 0; hash < least.length; hash++) {
        least[hash] = Math.min(least[hash], mixed(run + hash * 0x9E3779B97F4A7C15L));
      }
    }
    List<String> bands = new ArrayList<>();
    for (int band = 0; band < BANDS; band++) {
      StringBuilder key = new StringBuilder().append(band);
      for (int row = 0; row < ROWS; row++) {
        key.append(':').append(Long.toHexString(least[band * ROWS + row]));
      }
      bands.add(key.toString());
    }
    return bands;
  }

  /** SplitMix64, which spreads its input over all 64 bits. */
  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
