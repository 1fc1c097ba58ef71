package io.jianzhen.detect.page;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The hash of a favicon as Shodan and others list it: MurmurHash3 (x86, 32 bit, seed 0; Appleby) of
 * its Base64 text, which has a line feed after every 76 characters and at the end, as a signed
 * number.
 */
final class FaviconHash {

  private static final int C1 = 0xcc9e2d51;
  private static final int C2 = 0x1b873593;
  private static final int LINE = 76;

  private FaviconHash() {}

  static int of(byte[] icon) {
    String text = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(icon);
    String ended = text.isEmpty() ? text : text + "\n";
    return murmur3(ended.getBytes(StandardCharsets.US_ASCII));
  }

  static int murmur3(byte[] data) {
    ByteBuffer blocks = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    int hash = 0;
    while (blocks.remaining() >= Integer.BYTES) {
      hash = Integer.rotateLeft(hash ^ scrambled(blocks.getInt()), 13) * 5 + 0xe6546b64;
    }
    int rest = 0;
    for (int shift = 0; blocks.hasRemaining(); shift += Byte.SIZE) {
      rest |= (blocks.get() & 0xff) << shift;
    }
    hash ^= scrambled(rest) ^ data.length;
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    return hash ^ (hash >>> 16);
  }

  private static int scrambled(int block) {
    return Integer.rotateLeft(block * C1, 15) * C2;
  }
}
