package io.jianzhen.cli.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip (RFC 1952), all members of a file one after the other, each checked against its sum.
 *
 * <p>The JDK's own stream ends silently after a member when nothing more is in a pipe at that
 * moment, or when the next header is damaged; a list of names would lose its end without a word.
 */
final class GzipMembers extends InputStream {

  private static final int HAS_HEADER_SUM = 1 << 1;
  private static final int HAS_EXTRA = 1 << 2;
  private static final int HAS_NAME = 1 << 3;
  private static final int HAS_COMMENT = 1 << 4;
  private static final int RESERVED = 0xe0;
  private static final int TIME_TO_SYSTEM = 6;

  private final InputStream in;
  private final byte[] packed = new byte[1 << 16];
  private int at;
  private int limit;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private boolean isInMember;
  private boolean isAtEnd;

  GzipMembers(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    while (!isAtEnd && length > 0) {
      if (!isInMember) {
        isInMember = begin();
        isAtEnd = !isInMember;
      } else {
        int read = inflate(bytes, offset, length);
        if (read > 0) {
          return read;
        }
        checkSums();
        isInMember = false;
      }
    }
    return isAtEnd ? -1 : 0;
  }

  @Override
  public int available() throws IOException {
    boolean isReady = at < limit || (isInMember && !inflater.needsInput());
    return isAtEnd ? 0 : isReady ? 1 : in.available();
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }

  /**
   * Reads the header of the next member; false if there is none. Zeros between them are padding.
   */
  private boolean begin() throws IOException {
    do {
      if (at == limit && !fill()) {
        return false;
      }
    } while (packed[at] == 0 && at++ >= 0);
    if (next() != 0x1f || next() != 0x8b || next() != 8) {
      throw new ZipException("no gzip member");
    }
    int flags = next();
    if ((flags & RESERVED) != 0) {
      throw new ZipException("unknown gzip flags");
    }
    skip(TIME_TO_SYSTEM);
    if ((flags & HAS_EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    skipText(flags & HAS_NAME);
    skipText(flags & HAS_COMMENT);
    skip((flags & HAS_HEADER_SUM) == 0 ? 0 : 2);
    inflater.reset();
    sum.reset();
    give();
    return true;
  }

  /** Unpacks some bytes; 0 at the end of the member. */
  private int inflate(byte[] bytes, int offset, int length) throws IOException {
    try {
      int read = inflater.inflate(bytes, offset, length);
      while (read == 0 && !inflater.finished()) {
        if (inflater.needsDictionary()) {
          throw new ZipException("a dictionary is needed");
        }
        if (!fill()) {
          throw new EOFException();
        }
        give();
        read = inflater.inflate(bytes, offset, length);
      }
      sum.update(bytes, offset, read);
      return read;
    } catch (DataFormatException damaged) {
      throw new ZipException(damaged.getMessage());
    }
  }

  private void checkSums() throws IOException {
    at = limit - inflater.getRemaining();
    if (number() != sum.getValue() || number() != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new ZipException("wrong check sum");
    }
  }

  /** Leaves the rest of the buffer to the inflater. */
  private void give() {
    inflater.setInput(packed, at, limit - at);
    at = limit;
  }

  private boolean fill() throws IOException {
    at = 0;
    limit = Math.max(in.read(packed, 0, packed.length), 0);
    return limit > 0;
  }

  private long number() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  private void skipText(int isThere) throws IOException {
    while (isThere != 0 && next() != 0) {
      // Up to the zero that ends it.
    }
  }

  private int next() throws IOException {
    if (at == limit && !fill()) {
      throw new EOFException();
    }
    return packed[at++] & 0xff;
  }
}
