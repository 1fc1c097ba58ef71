package io.jianzhen.detect.card.portrait;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a portrait looks like in 128 bits: the signs of its 128 lowest frequencies but the first
 * (discrete cosine transform of 32 by 32 grey points), once light and contrast are made even from
 * place to place. Two photos of one print differ in a few bits.
 *
 * @param first the lower frequencies
 * @param second the higher ones
 */
public record PortraitHash(long first, long second) {

  /** Points across and down. */
  static final int SIDE = 32;

  /** How many bits there are. */
  static final int BITS = 128;

  /**
   * Portraits that differ in so many bits at most look the same. Measured on made-up faces, see
   * docs/benchmarks.md.
   */
  public static final int NEAR = 6;

  /** One more than {@link #NEAR}, so that near portraits agree in one part at least. */
  private static final int PARTS = NEAR + 1;

  /** A portrait with less contrast than this says nothing. */
  private static final double FLAT = 6;

  /** Surroundings in which light is made even, in points. */
  private static final int AROUND = 6;

  private static final double SOFTEST = 8;
  private static final double[][] COSINES = cosines();
  private static final List<int[]> FREQUENCIES = frequencies();

  static Optional<PortraitHash> of(double[][] grey) {
    double[][] soft = mean(grey, 1);
    if (deviation(soft) < FLAT) {
      return Optional.empty();
    }
    double[][] even = even(soft);
    long[] bits = new long[2];
    for (int i = 0; i < BITS; i++) {
      int[] at = FREQUENCIES.get(i);
      if (strength(even, at[0], at[1]) > 0) {
        bits[i / 64] |= 1L << i;
      }
    }
    return Optional.of(new PortraitHash(bits[0], bits[1]));
  }

  /** The hash of the same portrait turned upside down: frequencies that are odd change signs. */
  public PortraitHash upsideDown() {
    long[] bits = {first, second};
    for (int i = 0; i < BITS; i++) {
      int[] at = FREQUENCIES.get(i);
      if ((at[0] + at[1]) % 2 == 1) {
        bits[i / 64] ^= 1L << i;
      }
    }
    return new PortraitHash(bits[0], bits[1]);
  }

  /**
   * The bits in parts, each with its number, for looking up. Of two that are near and lie the same
   * way up, at least one part is the same.
   */
  public List<Integer> parts() {
    return IntStream.range(0, PARTS).mapToObj(this::part).toList();
  }

  private int part(int number) {
    int bits = number;
    for (int i = BITS * number / PARTS; i < BITS * (number + 1) / PARTS; i++) {
      bits = bits << 1 | (int) ((i < 64 ? first : second) >>> i & 1);
    }
    return bits;
  }

  /** In how many bits two portraits differ, whichever way up each lies. */
  public int distance(PortraitHash other) {
    return Math.min(apart(other), apart(other.upsideDown()));
  }

  private int apart(PortraitHash other) {
    return Long.bitCount(first ^ other.first) + Long.bitCount(second ^ other.second);
  }

  private static double[][] even(double[][] grey) {
    double[][] mean = mean(grey, AROUND);
    double[][] off = new double[SIDE][SIDE];
    double[][] squares = new double[SIDE][SIDE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        off[y][x] = grey[y][x] - mean[y][x];
        squares[y][x] = off[y][x] * off[y][x];
      }
    }
    double[][] spread = mean(squares, AROUND);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        off[y][x] /= Math.sqrt(spread[y][x]) + SOFTEST;
      }
    }
    return off;
  }

  private static double[][] mean(double[][] grey, int reach) {
    double[][] out = new double[SIDE][SIDE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        double sum = 0;
        int count = 0;
        for (int v = Math.max(0, y - reach); v <= Math.min(SIDE - 1, y + reach); v++) {
          for (int u = Math.max(0, x - reach); u <= Math.min(SIDE - 1, x + reach); u++) {
            sum += grey[v][u];
            count++;
          }
        }
        out[y][x] = sum / count;
      }
    }
    return out;
  }

  private static double deviation(double[][] grey) {
    double mean = Arrays.stream(grey).flatMapToDouble(Arrays::stream).average().orElse(0);
    return Math.sqrt(
        Arrays.stream(grey)
            .flatMapToDouble(Arrays::stream)
            .map(one -> (one - mean) * (one - mean))
            .average()
            .orElse(0));
  }

  private static double strength(double[][] grey, int down, int across) {
    double sum = 0;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        sum += grey[y][x] * COSINES[down][y] * COSINES[across][x];
      }
    }
    return sum;
  }

  private static double[][] cosines() {
    double[][] table = new double[SIDE][SIDE];
    for (int k = 0; k < SIDE; k++) {
      for (int n = 0; n < SIDE; n++) {
        table[k][n] = Math.cos(Math.PI * k * (2 * n + 1) / (2 * SIDE));
      }
    }
    return table;
  }

  /** Down and across, the lowest first, without the mean. */
  private static List<int[]> frequencies() {
    List<int[]> all = new ArrayList<>();
    IntStream.range(1, SIDE)
        .forEach(
            sum ->
                IntStream.rangeClosed(0, sum)
                    .forEach(down -> all.add(new int[] {down, sum - down})));
    return List.copyOf(all.subList(0, BITS));
  }
}
