package io.jianzhen.capture.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip members one after the other (RFC 1952). Java's own class takes rubbish behind the
 * last member for its end; here every byte must belong to one, and no more comes out than allowed.
 */
final class GzipMembers extends InputStream {

  private static final int TRAILER = 8;
  private static final int HEADER = 10;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] packed = new byte[16 * 1024];
  private long left;
  private int start;
  private int end;
  private boolean isInside;

  /**
   * @param most how many bytes may come out
   */
  GzipMembers(InputStream in, long most) {
    this.in = in;
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int most) throws IOException {
    if (most == 0) {
      return 0;
    }
    while (true) {
      if (!isInside && !enter()) {
        return -1;
      }
      int n = inflate(into, offset, most);
      if (n > 0) {
        left -= n;
        if (left < 0) {
          throw new ZipException("too much comes out");
        }
        crc.update(into, offset, n);
        return n;
      }
    }
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }

  private int inflate(byte[] into, int offset, int most) throws IOException {
    try {
      int n = inflater.inflate(into, offset, most);
      if (n > 0) {
        return n;
      }
      if (inflater.finished()) {
        leave();
      } else if (inflater.needsDictionary()) {
        throw new ZipException("needs a dictionary");
      } else if (inflater.needsInput()) {
        fill();
        inflater.setInput(packed, start, end - start);
        start = end;
      }
      return 0;
    } catch (DataFormatException broken) {
      throw new ZipException("not in the form of deflate");
    }
  }

  private boolean enter() throws IOException {
    if (start == end) {
      int n = in.read(packed);
      start = 0;
      end = Math.max(n, 0);
      if (n < 0) {
        return false;
      }
    }
    for (int i = 0; i < HEADER; i++) {
      int expected = i == 0 ? 0x1f : i == 1 ? 0x8b : i == 2 ? 8 : 0;
      int found = next();
      // Extra flags and system, the last two, say nothing about the content.
      if (i < HEADER - 2 && found != expected) {
        throw new ZipException("no gzip member of ours");
      }
    }
    isInside = true;
    crc.reset();
    inflater.reset();
    inflater.setInput(packed, start, end - start);
    start = end;
    return true;
  }

  private void leave() throws IOException {
    start = end - inflater.getRemaining();
    long length = inflater.getBytesWritten();
    long told = 0;
    for (int i = 0; i < TRAILER; i++) {
      told |= (long) next() << (8 * i);
    }
    if ((told & 0xffffffffL) != crc.getValue() || told >>> 32 != (length & 0xffffffffL)) {
      throw new ZipException("the check sum differs");
    }
    isInside = false;
  }

  private int next() throws IOException {
    if (start == end) {
      fill();
    }
    return packed[start++] & 0xff;
  }

  private void fill() throws IOException {
    int n = in.read(packed);
    if (n <= 0) {
      throw new ZipException("it is cut short");
    }
    start = 0;
    end = n;
  }
}
