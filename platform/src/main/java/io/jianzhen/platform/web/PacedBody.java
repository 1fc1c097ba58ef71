package io.jianzhen.platform.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A body that must keep coming: whoever reads it may wait for a while at first, and then as long as
 * what has come is worth at a least pace. Only the time spent waiting counts, not that of our own
 * work. Cut is the body that trickles; the connection's own timeout cuts the one that stops.
 */
final class PacedBody implements InputBuffer {

  private final InputBuffer body;
  private final Duration grace;
  private final long pace;
  private final LongSupplier nanos;
  private long waited;
  private long bytes;
  private boolean over;

  /** Whether reading failed; who waited once need not wait again. */
  private boolean broken;

  /**
   * @param grace how long may be waited for the first byte
   * @param pace bytes a second, at least
   * @param nanos a clock that only goes forward, as {@link System#nanoTime}
   */
  PacedBody(InputBuffer body, Duration grace, long pace, LongSupplier nanos) {
    this.body = body;
    this.grace = grace;
    this.pace = pace;
    this.nanos = nanos;
  }

  @Override
  public int doRead(ApplicationBufferHandler handler) throws IOException {
    refuseIfTooSlow();
    long before = nanos.getAsLong();
    broken = true;
    int read = body.doRead(handler);
    broken = false;
    waited += nanos.getAsLong() - before;
    if (read < 0) {
      over = true;
      return read;
    }
    bytes += read;
    refuseIfTooSlow();
    return read;
  }

  private void refuseIfTooSlow() throws SocketTimeoutException {
    if (!over && isTooSlow()) {
      throw new SocketTimeoutException("a body of a request came too slowly");
    }
  }

  private boolean isTooSlow() {
    return waited / 1e9 > grace.toNanos() / 1e9 + (double) bytes / pace;
  }

  /** Whether all of it has come. */
  boolean isOver() {
    return over;
  }

  /**
   * Reads what nobody wanted, so that the connection can be used again and the sender reads the
   * answer.
   *
   * @throws IOException where it comes too slowly or is too large for that
   */
  void drain(long most) throws IOException {
    var last = new Last();
    long limit = bytes + most;
    while (!over) {
      if (broken || bytes > limit) {
        throw new IOException("the rest of a body is not worth reading");
      }
      doRead(last);
    }
  }

  @Override
  public int available() {
    return body.available();
  }

  /** Takes a buffer and looks no further at it. */
  private static final class Last implements ApplicationBufferHandler {

    private ByteBuffer buffer = EMPTY_BUFFER;

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return buffer;
    }

    @Override
    public void expand(int size) {
      // Nothing is kept here.
    }
  }
}
