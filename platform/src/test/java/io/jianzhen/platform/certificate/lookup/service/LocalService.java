package io.jianzhen.platform.certificate.lookup.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A data-sharing service on this machine that answers as it is told, one answer after the other.
 */
public final class LocalService implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Deque<Behaviour> next = new ArrayDeque<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private Behaviour otherwise = answering(200, "{\"code\":\"0\"}");

  /** What happens to a request. */
  public interface Behaviour {
    void serve(HttpExchange exchange) throws IOException;
  }

  public LocalService() throws IOException {
    this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
  }

  LocalService(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
    Behaviour now;
    synchronized (next) {
      now = next.isEmpty() ? otherwise : next.removeFirst();
    }
    now.serve(exchange);
    exchange.close();
  }

  public static Behaviour answering(int status, String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    };
  }

  /** The next requests get these, in turn. */
  public void then(Behaviour... behaviours) {
    synchronized (next) {
      next.addAll(List.of(behaviours));
    }
  }

  /** All other requests get this. */
  public void always(Behaviour behaviour) {
    synchronized (next) {
      otherwise = behaviour;
    }
  }

  /** Method, path and body of each request. */
  public List<String> asked() {
    return new ArrayList<>(asked);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
