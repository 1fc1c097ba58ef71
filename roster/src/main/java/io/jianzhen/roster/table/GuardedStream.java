package io.jianzhen.roster.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a workbook unpacks to, counted while it is read. It stops as soon as a limit is
 * passed, so that a bomb is never unpacked, whatever the file says of its own size.
 */
final class GuardedStream extends InputStream {

  /** No piece of XML between two events is longer in an honest workbook. In bytes. */
  private static final long MAX_EVENT = 4L << 20;

  /** Below this size, in bytes, a part may be packed as tightly as it likes. */
  static final long SMALL = 1L << 20;

  /** Workbooks shrink to a tenth or a thirtieth; deflate can do a thousandth. */
  static final long MAX_RATIO = 100;

  private final InputStream in;
  private final long packed;
  private final long max;
  private long count;
  private long mark;
  private @Nullable UnreadableFile verdict;

  /**
   * @param packed size of the part in the file, in bytes
   * @param max bytes that the part may unpack to
   */
  GuardedStream(InputStream in, long packed, long max) {
    this.in = in;
    this.packed = packed;
    this.max = max;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = in.read(bytes, from, length);
    if (read > 0) {
      count += read;
      judge();
    }
    return read;
  }

  /** Tells that everything up to here was digested. */
  void digested() {
    mark = count;
  }

  /** Bytes unpacked so far. */
  long count() {
    return count;
  }

  /** Why reading was stopped, if it was. */
  Optional<UnreadableFile> verdict() {
    return Optional.ofNullable(verdict);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void judge() throws IOException {
    if (isBomb(count, packed)) {
      stop(UnreadableFile.zipBomb());
    } else if (count > max) {
      stop(UnreadableFile.unpacksTooLarge(max));
    } else if (count - mark > MAX_EVENT) {
      stop(UnreadableFile.damaged("单元格或标签过长", "a cell or tag is too long"));
    }
  }

  static boolean isBomb(long unpacked, long packed) {
    return unpacked > SMALL && unpacked / MAX_RATIO > packed;
  }

  private void stop(UnreadableFile why) throws IOException {
    verdict = why;
    throw new IOException(why);
  }
}
