package io.jianzhen.capture.fetch.wire;

import io.jianzhen.capture.TlsFacts;
import io.jianzhen.detect.host.address.WebHost;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A connection to an address that was checked, plain or with TLS. */
public final class Connection implements Closeable {

  private final Socket wire;
  private final InetSocketAddress peer;
  private final CancelSignal.Watch watch;
  private Socket spoken;
  private @Nullable TlsFacts tls;

  private Connection(Socket wire, InetSocketAddress peer, CancelSignal.Watch watch) {
    this.wire = wire;
    this.peer = peer;
    this.watch = watch;
    this.spoken = wire;
  }

  /**
   * Connects to the first of the addresses that lets us, and to no other. No name is looked up.
   *
   * @throws ConnectionRefused if all refuse
   * @throws IOException if none does in time
   */
  public static Connection open(List<InetSocketAddress> peers, Deadline deadline)
      throws IOException {
    IOException last = new ConnectException("no address");
    boolean allRefuse = true;
    for (InetSocketAddress peer : peers) {
      try {
        return open(peer, deadline);
      } catch (IOException next) {
        allRefuse &= ConnectionRefused.says(next);
        last = next;
      }
    }
    throw allRefuse ? new ConnectionRefused(last) : last;
  }

  private static Connection open(InetSocketAddress peer, Deadline deadline) throws IOException {
    TimedSocket socket = new TimedSocket(deadline);
    CancelSignal.Watch watch = deadline.cancel().watch(() -> closed(socket));
    try {
      socket.connect(peer, deadline.waitMillis());
      socket.setTcpNoDelay(true);
      return new Connection(socket, peer, watch);
    } catch (IOException failure) {
      watch.close();
      closed(socket);
      throw failure;
    }
  }

  /**
   * Begins TLS. Whatever the certificates are worth, the connection is made; {@link #tls} says what
   * is wrong with them, even if this fails.
   *
   * @param host named to the peer (SNI) if it is a name, and compared with its certificate
   * @throws IOException if the peer does not speak TLS, or not in time
   */
  public void startTls(WebHost host, CertificateCheck check) throws IOException {
    var handshake = new TlsHandshake(host);
    try {
      spoken = handshake.over(wire, peer.getPort());
    } finally {
      tls = handshake.facts(check).orElse(null);
    }
  }

  /** Whom we are connected to. */
  public InetSocketAddress peer() {
    return peer;
  }

  /** What the peer showed; none if TLS did not begin. */
  public Optional<TlsFacts> tls() {
    return Optional.ofNullable(tls);
  }

  /** What comes. Every read ends in time. */
  public InputStream in() throws IOException {
    return spoken.getInputStream();
  }

  /** What goes. */
  public OutputStream out() throws IOException {
    return spoken.getOutputStream();
  }

  /** Hangs up, without a word of farewell that could wait for an answer. */
  @Override
  public void close() {
    watch.close();
    closed(wire);
  }

  private static void closed(Socket socket) {
    try {
      socket.close();
    } catch (IOException already) {
      // It is gone either way.
    }
  }
}
