package io.jianzhen.detect.host;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into blocks of whole lines. Of a line longer than a block, the beginning is a block
 * that means nothing; the rest is dropped, for its end alone might look like a name.
 *
 * <p>A block is given before it is full where its lines are whole and the next would have to be
 * waited for: somebody may be typing, or a log may be slow.
 */
final class BlockReader {

  private final InputStream in;
  private final byte[] rest = new byte[Block.SIZE];
  private int restLength;
  private boolean isInLongLine;

  BlockReader(InputStream in) {
    this.in = in;
  }

  /** Fills the block; false if nothing is left. */
  boolean next(Block block) throws IOException {
    while (isInLongLine && fill(block)) {
      dropLongLine(block);
    }
    return !isInLongLine && fill(block);
  }

  private boolean fill(Block block) throws IOException {
    byte[] bytes = block.bytes();
    System.arraycopy(rest, 0, bytes, block.start(), restLength);
    int filled = restLength;
    restLength = 0;
    boolean isMore = true;
    while (isMore && filled < Block.SIZE) {
      int read = in.read(bytes, block.start() + filled, Block.SIZE - filled);
      isMore = read >= 0 && (bytes[block.start() + filled + read - 1] != '\n' || isReady());
      filled += Math.max(read, 0);
    }
    if (filled == Block.SIZE) {
      int line = lastLineEnd(bytes, block.start(), block.start() + filled);
      isInLongLine = line < 0;
      keep(bytes, Math.max(line, block.start()), isInLongLine ? 0 : block.start() + filled - line);
      filled -= restLength;
    }
    block.setEnd(block.start() + filled);
    return filled > 0;
  }

  /** Leaves the line after the long one to the next block. */
  private void dropLongLine(Block block) {
    byte[] bytes = block.bytes();
    for (int i = block.start(); i < block.end(); i++) {
      if (bytes[i] == '\n') {
        // What a full block had left over comes after what it holds.
        byte[] later = Arrays.copyOf(rest, restLength);
        keep(bytes, i + 1, block.end() - i - 1);
        System.arraycopy(later, 0, rest, restLength, later.length);
        restLength += later.length;
        isInLongLine = false;
        return;
      }
    }
  }

  private void keep(byte[] bytes, int from, int length) {
    System.arraycopy(bytes, from, rest, 0, length);
    restLength = length;
  }

  /** Whether something can be read without waiting. */
  boolean isReady() throws IOException {
    return in.available() > 0;
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
