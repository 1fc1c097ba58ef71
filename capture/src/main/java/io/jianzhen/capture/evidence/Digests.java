package io.jianzhen.capture.evidence;

import io.jianzhen.capture.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * What is told of bytes to recognise them again.
 *
 * @param length how many there are
 * @param crc CRC-32, as zip has it
 * @param sha256 in hexadecimal
 * @param sm3 in hexadecimal (GB/T 32905)
 */
record Digests(long length, long crc, String sha256, String sm3) {

  static Digests of(byte[] bytes) {
    var meter = new Meter();
    meter.update(bytes, 0, bytes.length);
    return meter.digests();
  }

  /** Computes all of them in one pass. */
  private static final class Meter {

    private final MessageDigest sha256 = Sha256.digester();
    private final SM3Digest sm3 = new SM3Digest();
    private final CRC32 crc = new CRC32();
    private long length;

    void update(byte[] bytes, int offset, int count) {
      sha256.update(bytes, offset, count);
      sm3.update(bytes, offset, count);
      crc.update(bytes, offset, count);
      length += count;
    }

    Digests digests() {
      byte[] sm3Bytes = new byte[sm3.getDigestSize()];
      sm3.doFinal(sm3Bytes, 0);
      HexFormat hex = HexFormat.of();
      return new Digests(
          length, crc.getValue(), hex.formatHex(sha256.digest()), hex.formatHex(sm3Bytes));
    }
  }

  /** Reads on and remembers what passed. */
  static final class Reading extends FilterInputStream {

    private final Meter meter = new Meter();

    Reading(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
      int n = in.read(into, offset, most);
      if (n > 0) {
        meter.update(into, offset, n);
      }
      return n;
    }

    @Override
    public long skip(long n) throws IOException {
      return readNBytes((int) Math.min(n, 8192)).length;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    /** Of everything up to the end, which is read first. May be asked once. */
    Digests toTheEnd() throws IOException {
      byte[] buffer = new byte[16 * 1024];
      int n = 0;
      while (n >= 0) {
        n = read(buffer, 0, buffer.length);
      }
      return meter.digests();
    }
  }
}
