package io.jianzhen.capture.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server on loopback that answers whatever a test says, byte for byte, and hangs up. It has no
 * idea of HTTP but that a request ends with an empty line.
 */
public final class HostileServer implements Closeable {

  private final ServerSocket server;
  private final Map<String, Act> acts = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /** What it does once a request was read. */
  @FunctionalInterface
  public interface Act {
    void play(Socket client, OutputStream out) throws IOException;
  }

  public HostileServer() {
    this(plain());
  }

  /**
   * @param server where it listens, such as a socket of TLS
   */
  public HostileServer(ServerSocket server) {
    this.server = server;
    Thread thread = new Thread(this::accept, "hostile server");
    thread.setDaemon(true);
    thread.start();
  }

  private static ServerSocket plain() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException noSocket) {
      throw new UncheckedIOException(noSocket);
    }
  }

  /** Answers requests for this path so. */
  public HostileServer on(String path, Act act) {
    acts.put(path, act);
    return this;
  }

  /** Answers with these bytes; a line end is written as one of HTTP. */
  public HostileServer on(String path, String answer) {
    return on(path, (client, out) -> out.write(latin(answer)));
  }

  /** Answers with a page. */
  public HostileServer page(String path, String html) {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    return on(
        path,
        (client, out) -> {
          out.write(
              latin(
                  "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nContent-Length: "
                      + body.length
                      + "\n\n"));
          out.write(body);
        });
  }

  /** Sends whoever asks for this path elsewhere. */
  public HostileServer redirect(String path, String location) {
    return on(path, "HTTP/1.1 302 Found\nLocation: " + location + "\nContent-Length: 0\n\n");
  }

  static byte[] latin(String text) {
    return text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  public int port() {
    return server.getLocalPort();
  }

  /** What was asked, each up to its empty line. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        open.add(client);
        Thread thread = new Thread(() -> serve(client), "hostile connection");
        thread.setDaemon(true);
        thread.start();
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket client) {
    try (client) {
      String request = head(client.getInputStream());
      requests.add(request);
      String[] words = request.split(" ", 3);
      Act act = acts.get(words.length > 1 ? words[1] : "");
      if (act != null) {
        OutputStream out = client.getOutputStream();
        act.play(client, out);
        out.flush();
      }
    } catch (IOException goneAway) {
      // Clients of hostile servers hang up.
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (int b = in.read(); b >= 0; b = in.read()) {
      head.append((char) b);
      if (head.toString().endsWith("\r\n\r\n")) {
        break;
      }
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket client : open) {
      client.close();
    }
  }
}
