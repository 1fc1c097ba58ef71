package io.jianzhen.capture.fetch.render;

import io.jianzhen.capture.fetch.target.Gate;
import io.jianzhen.capture.fetch.target.Target;
import io.jianzhen.capture.fetch.wire.CancelSignal;
import io.jianzhen.capture.fetch.wire.Connection;
import io.jianzhen.capture.fetch.wire.Deadline;
import io.jianzhen.detect.Sentence;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * The browser's only way out: a proxy on loopback, for one page. It connects to what the gate lets
 * through, at the very address that was looked at, until the time or the bytes are used up.
 */
final class FilteringProxy implements Closeable {

  private static final int MOST_CONNECTIONS = 64;
  private static final int MOST_REFUSALS = 10;

  /** What Chromium asks for its own sake at every start. It is no business of the page. */
  private static final Set<String> HOUSEKEEPING =
      Set.of(
          "accounts.google.com",
          "clients2.google.com",
          "content-autofill.googleapis.com",
          "optimizationguide-pa.googleapis.com",
          "safebrowsing.googleapis.com",
          "update.googleapis.com");

  private final Gate gate;
  private final Deadline deadline;
  private final Allowance allowance;
  private final ServerSocket server;
  private final CancelSignal end;
  private final Semaphore room = new Semaphore(MOST_CONNECTIONS);
  private final Map<String, Sentence> refusals = new LinkedHashMap<>();
  private final Set<String> answered = ConcurrentHashMap.newKeySet();
  private volatile boolean isBroken;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "filtering proxy");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param deadline for everything that goes through; it is cancelled when the proxy is closed
   * @param mostBytes in both directions
   */
  private FilteringProxy(Gate gate, Deadline deadline, long mostBytes) throws IOException {
    this.gate = gate;
    this.deadline = deadline;
    this.end = deadline.cancel();
    this.allowance = new Allowance(mostBytes);
    this.server = new ServerSocket(0, MOST_CONNECTIONS, InetAddress.getLoopbackAddress());
  }

  /** A proxy that takes connections. */
  static FilteringProxy started(Gate gate, Deadline deadline, long mostBytes) throws IOException {
    FilteringProxy proxy = new FilteringProxy(gate, deadline, mostBytes);
    proxy.threads.execute(proxy::accept);
    return proxy;
  }

  /** Where it listens, on loopback. */
  int port() {
    return server.getLocalPort();
  }

  /** What the page wanted and did not get, the first few. */
  synchronized List<Sentence> refusals() {
    return List.copyOf(refusals.values());
  }

  /** Whether this host and port were refused. */
  synchronized boolean hasRefused(String authority) {
    return refusals.containsKey(authority);
  }

  /** Whether anything came from this host and port. */
  boolean hasAnswered(String authority) {
    return answered.contains(authority);
  }

  /** Whether any connection that was wanted did not come to anything. */
  boolean isBroken() {
    return isBroken;
  }

  boolean isUsedUp() {
    return allowance.isUsedUp();
  }

  private void accept() {
    try {
      while (true) {
        room.acquire();
        Socket browser = server.accept();
        threads.execute(() -> serve(browser));
      }
    } catch (IOException | RejectedExecutionException closed) {
      // The page is done.
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(Socket browser) {
    CancelSignal.Watch watch = end.watch(() -> closed(browser));
    try (browser) {
      browser.setSoTimeout(deadline.waitMillis());
      InputStream in = new BufferedInputStream(browser.getInputStream());
      Optional<ProxyRequest> request = ProxyRequest.read(in);
      if (request.isPresent()) {
        pass(request.get(), in, browser.getOutputStream());
      }
    } catch (IOException broken) {
      // The browser sees a broken connection, and the page goes without.
    } finally {
      watch.close();
      room.release();
    }
  }

  private void pass(ProxyRequest request, InputStream in, OutputStream out) throws IOException {
    if (HOUSEKEEPING.contains(request.address().host().toString())) {
      return;
    }
    Target target = gate.look(request.address(), deadline);
    if (target.refusal().isPresent()) {
      // No answer at all: a page could take one for the site's.
      note(target);
      isBroken = true;
      return;
    }
    Runnable began = () -> answered.add(target.authority());
    try (Connection site = Connection.open(target.peers(), deadline)) {
      if (request.isTunnel()) {
        tunnel(site, in, out, began);
      } else {
        site.out().write(request.forSite());
        allowance.carry(in, site.out(), request.length());
        allowance.carry(site.in(), out, Long.MAX_VALUE, began);
      }
    } catch (IOException broken) {
      isBroken = true;
      throw broken;
    }
  }

  private void tunnel(Connection site, InputStream in, OutputStream out, Runnable began)
      throws IOException {
    out.write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
    threads.execute(
        () -> {
          try (site) {
            allowance.carry(in, site.out(), Long.MAX_VALUE);
          } catch (IOException broken) {
            // The other direction ends with it.
          }
        });
    allowance.carry(site.in(), out, Long.MAX_VALUE, began);
  }

  private synchronized void note(Target target) {
    if (target.isForbidden() && refusals.size() < MOST_REFUSALS) {
      target.refusal().ifPresent(why -> refusals.putIfAbsent(target.authority(), why));
    }
  }

  private static void closed(Closeable socket) {
    try {
      socket.close();
    } catch (IOException already) {
      // It is gone either way.
    }
  }

  @Override
  public void close() {
    closed(server);
    end.cancel();
    threads.shutdownNow();
  }
}
