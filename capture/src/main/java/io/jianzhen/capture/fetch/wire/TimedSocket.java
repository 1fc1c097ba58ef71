package io.jianzhen.capture.fetch.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;

/**
 * A socket that asks the deadline before every read. TLS reads through it, too, so that a record
 * that drips in is cut off like everything else. It knows no proxy, whatever the environment says.
 */
final class TimedSocket extends Socket {

  private final Deadline deadline;

  TimedSocket(Deadline deadline) {
    super(Proxy.NO_PROXY);
    this.deadline = deadline;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new Timed(super.getInputStream());
  }

  private final class Timed extends FilterInputStream {

    Timed(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      setSoTimeout(deadline.waitMillis());
      return super.read();
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      setSoTimeout(deadline.waitMillis());
      return super.read(into, from, most);
    }
  }
}
