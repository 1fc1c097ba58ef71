package io.jianzhen.platform.tipoff.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * A PNG file, chunk by chunk (ISO/IEC 15948). The chunks of the picture stay with those that change
 * how it looks; texts, times, Exif data and what is not known go, and all behind the end.
 */
final class PngCopy {

  private static final byte[] HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private static final Set<String> STAYS =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP",
          "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

  private static final int BUFFER = 8_192;

  /** Of the check sum behind each chunk. */
  private static final int SUM = 4;

  private final InputStream in;
  private final OutputStream out;

  PngCopy(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  void run() throws IOException {
    if (!Arrays.equals(in.readNBytes(HEAD.length), HEAD)) {
      return;
    }
    out.write(HEAD);
    String type = "";
    while (!type.equals("IEND")) {
      byte[] start = in.readNBytes(8);
      if (start.length < 8) {
        return;
      }
      long length = Integer.toUnsignedLong(ByteBuffer.wrap(start).getInt()) + SUM;
      type = new String(start, 4, 4, StandardCharsets.ISO_8859_1);
      if (STAYS.contains(type)) {
        out.write(start);
        take(length, out);
      } else {
        take(length, OutputStream.nullOutputStream());
      }
    }
  }

  /** Copies so many bytes, or passes over them; fewer where the file breaks off. */
  private void take(long length, OutputStream to) throws IOException {
    long left = length;
    while (left > 0) {
      byte[] some = in.readNBytes((int) Math.min(left, BUFFER));
      if (some.length == 0) {
        return;
      }
      to.write(some);
      left -= some.length;
    }
  }
}
