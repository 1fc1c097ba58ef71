package io.jianzhen.bench.host;

/**
 * Numbers that look random and are the same in every run: SplitMix64 (Steele, Lea, Flood, 2014).
 * Written out, since the JDK does not promise the sequence of its own.
 */
final class Dice {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  Dice(long seed) {
    state = seed;
  }

  /** A number from 0 to {@code sides - 1}. */
  int upTo(int sides) {
    state += STEP;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return (int) ((((mixed ^ (mixed >>> 31)) >>> 33) * sides) >>> 31);
  }

  /** Whether something happens that happens so many times in a hundred thousand. */
  boolean perHundredThousand(int times) {
    return upTo(100_000) < times;
  }
}
