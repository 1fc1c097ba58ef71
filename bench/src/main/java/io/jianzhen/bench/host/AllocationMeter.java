package io.jianzhen.bench.host;

import com.sun.management.ThreadMXBean;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * Watches what all threads allocate while a text is read, from the moment when a quarter of it has
 * been read, so that loading and buffers do not count. The threads live until the text has been
 * read to its end, and so can still be asked.
 */
final class AllocationMeter extends FilterInputStream {

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Map<Long, Long> allocated = new HashMap<>();
  private final long quarter;
  private long read;
  private long countedFrom;
  private long atStart;

  /**
   * A meter.
   *
   * @param length how many bytes the text has
   */
  AllocationMeter(InputStream text, long length) {
    super(text);
    quarter = length / 4;
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    ask();
    int got = super.read(into, from, most);
    read += Math.max(got, 0);
    if (countedFrom == 0 && read >= quarter) {
      countedFrom = read;
      atStart = total();
    }
    return got;
  }

  @Override
  public int read() throws IOException {
    throw new IOException("nobody should read byte by byte");
  }

  /** Bytes allocated for each byte that was read; not a number if too little was read to tell. */
  double perByte() {
    return countedFrom == 0 || read == countedFrom
        ? Double.NaN
        : (double) (total() - atStart) / (read - countedFrom);
  }

  private void ask() {
    long[] ids = threads.getAllThreadIds();
    long[] bytes = threads.getThreadAllocatedBytes(ids);
    for (int i = 0; i < ids.length; i++) {
      allocated.merge(ids[i], bytes[i], Math::max);
    }
  }

  private long total() {
    return allocated.values().stream().mapToLong(Long::longValue).sum();
  }
}
