package io.jianzhen.capture.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Packs one gzip member (RFC 1952), without time and name. jwarc packs as hard as zlib does by
 * default, which takes longer than all other work on a package together and saves about a fifth.
 */
final class GzipMember {

  /** For what can be packed. */
  static final int TEXT = Deflater.BEST_SPEED;

  /** For what is packed already. */
  static final int PACKED = Deflater.NO_COMPRESSION;

  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
  private static final int TRAILER = 8;

  private GzipMember() {}

  static byte[] of(byte[] content, int level) {
    var member = new ByteArrayOutputStream(content.length / 2 + 1024);
    member.writeBytes(HEADER);
    var deflater = new Deflater(level, true);
    try {
      deflater.setInput(content);
      deflater.finish();
      byte[] buffer = new byte[64 * 1024];
      while (!deflater.finished()) {
        member.write(buffer, 0, deflater.deflate(buffer));
      }
    } finally {
      deflater.end();
    }
    var crc = new CRC32();
    crc.update(content);
    member.writeBytes(
        ByteBuffer.allocate(TRAILER)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt((int) crc.getValue())
            .putInt(content.length)
            .array());
    return member.toByteArray();
  }
}
