package io.jianzhen.bench.host;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Counts lines and does nothing else: as fast as a text can be looked through in plain Java. Eight
 * bytes at a time; a byte that is a line feed becomes zero, and zero bytes are counted.
 */
final class NewlineCount {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
  private static final long SEVEN_BITS = 0x7F7F7F7F7F7F7F7FL;
  private static final int CHUNK = 1 << 20;

  private NewlineCount() {}

  /** How many line feeds a text has. */
  static long in(InputStream text) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long lines = 0;
    for (int read = text.readNBytes(chunk, 0, CHUNK);
        read > 0;
        read = text.readNBytes(chunk, 0, CHUNK)) {
      lines += in(chunk, read);
    }
    return lines;
  }

  private static long in(byte[] chunk, int length) {
    long lines = 0;
    int i = 0;
    for (; i + Long.BYTES <= length; i += Long.BYTES) {
      long bytes = (long) LONGS.get(chunk, i) ^ LINE_FEEDS;
      long notZero = ((bytes & SEVEN_BITS) + SEVEN_BITS) | bytes;
      lines += Long.bitCount(~notZero & ~SEVEN_BITS);
    }
    for (; i < length; i++) {
      lines += chunk[i] == '\n' ? 1 : 0;
    }
    return lines;
  }
}
