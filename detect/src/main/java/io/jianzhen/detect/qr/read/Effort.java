package io.jianzhen.detect.qr.read;

/**
 * How much is still tried on one picture, in units of about a millisecond. Counted, not timed, so
 * that the same picture gives the same codes on every machine; noise made to keep us busy does not.
 */
final class Effort {

  /** A grid laid roughly. */
  static final int ROUGH = 1;

  /** A grid laid exactly. */
  static final int EXACT = 8;

  /** What lies under a grid read in every way. */
  static final int READ = 12;

  private static final int ALL = 1200;

  private int left = ALL;

  /** Whether there was enough left for it. */
  boolean takes(int cost) {
    left -= cost;
    return left >= 0;
  }

  /** Whether anything more is worth beginning. */
  boolean isSpent() {
    return left <= 0;
  }
}
