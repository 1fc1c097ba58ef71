package io.jianzhen.detect.host;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a stream into blocks of whole lines. A line longer than a block is cut and means nothing.
 */
final class BlockReader {

  private final InputStream in;
  private final byte[] rest = new byte[Block.SIZE];
  private int restLength;

  BlockReader(InputStream in) {
    this.in = in;
  }

  /** Fills the block; false if nothing is left. */
  boolean next(Block block) throws IOException {
    byte[] bytes = block.bytes();
    System.arraycopy(rest, 0, bytes, block.start(), restLength);
    int filled = restLength;
    filled += in.readNBytes(bytes, block.start() + filled, Block.SIZE - filled);
    restLength = 0;
    if (filled == Block.SIZE) {
      int line = lastLineEnd(bytes, block.start(), block.start() + filled);
      if (line > 0) {
        restLength = block.start() + filled - line;
        System.arraycopy(bytes, line, rest, 0, restLength);
        filled -= restLength;
      }
    }
    block.setEnd(block.start() + filled);
    return filled > 0;
  }

  private static int lastLineEnd(byte[] bytes, int from, int to) {
    for (int i = to; i > from; i--) {
      if (bytes[i - 1] == '\n') {
        return i;
      }
    }
    return -1;
  }
}
