package io.jianzhen.detect.host;

import java.util.Arrays;

/**
 * Some whole lines of a file, with room around them so that looking a few bytes ahead or back is
 * always safe. Used again and again.
 */
final class Block {

  /**
   * Bytes of lines that fit. Small enough for the second-level cache, large enough for few calls.
   */
  static final int SIZE = 1 << 18;

  /** Line ends before and after the lines. */
  static final int MARGIN = 32;

  private final byte[] bytes = new byte[SIZE + 2 * MARGIN];
  private int end = MARGIN;

  Block() {
    Arrays.fill(bytes, 0, MARGIN, (byte) '\n');
  }

  byte[] bytes() {
    return bytes;
  }

  /** Index of the first byte of the first line. */
  int start() {
    return MARGIN;
  }

  /** Index after the last byte; a line end stands there. */
  int end() {
    return end;
  }

  /** How many bytes of lines it holds. */
  int length() {
    return end - MARGIN;
  }

  void setEnd(int newEnd) {
    end = newEnd;
    Arrays.fill(bytes, end, end + MARGIN, (byte) '\n');
  }
}
