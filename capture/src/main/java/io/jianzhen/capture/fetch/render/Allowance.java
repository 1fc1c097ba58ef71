package io.jianzhen.capture.fetch.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

/** How many bytes all connections of a page may still carry, together. */
final class Allowance {

  private static final int AT_ONCE = 16 * 1024;

  private final AtomicLong left;

  Allowance(long bytes) {
    this.left = new AtomicLong(bytes);
  }

  boolean isUsedUp() {
    return left.get() < 0;
  }

  /** Carries over what comes until its end, or at most so many bytes. */
  void carry(InputStream from, OutputStream to, long most) throws IOException {
    carry(from, to, most, () -> {});
  }

  /**
   * The same.
   *
   * @param began is run once something came
   */
  void carry(InputStream from, OutputStream to, long most, Runnable began) throws IOException {
    byte[] some = new byte[AT_ONCE];
    for (long carried = 0; carried < most; ) {
      int n = from.read(some, 0, (int) Math.min(AT_ONCE, most - carried));
      if (n < 0) {
        return;
      }
      if (left.addAndGet(-n) < 0) {
        throw new IOException("the page has used up its bytes");
      }
      if (carried == 0) {
        began.run();
      }
      to.write(some, 0, n);
      to.flush();
      carried += n;
    }
  }
}
