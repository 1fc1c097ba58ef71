package io.jianzhen.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.util.unit.DataSize;

/**
 * A real server on the loopback, which waits half a second for a body and then wants 100 KB a
 * second.
 */
class SlowBodiesTest {

  private static final Duration GRACE = Duration.ofMillis(500);
  private static final int MOST_WAIT_MILLIS = 10_000;

  private final CompletableFuture<String> came = new CompletableFuture<>();
  private final ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();
  private WebServer server;

  @BeforeEach
  void start() {
    var factory = new TomcatServletWebServerFactory();
    factory.setPort(0);
    new SlowBodies(GRACE, DataSize.ofKilobytes(100)).customize(factory);
    factory.addConnectorCustomizers(connector -> connector.setProperty("connectionTimeout", "700"));
    server =
        factory.getWebServer(
            context -> {
              context.addServlet("reads", new Reads()).addMapping("/reads");
              context.addServlet("refuses", new Refuses()).addMapping("/refuses");
            });
    server.start();
  }

  @AfterEach
  void stop() {
    drip.shutdownNow();
    server.stop();
  }

  @Test
  void aBodyThatComesIsRead() throws IOException {
    try (Socket socket = sends("/reads", 5)) {
      socket.getOutputStream().write("hello".getBytes(StandardCharsets.US_ASCII));
      assertThat(answer(socket)).startsWith("HTTP/1.1 200").endsWith("hello");
    }
  }

  @Test
  void anUploadThatStopsIsCut() throws Exception {
    try (Socket socket = sends("/reads", 1_000_000)) {
      socket.getOutputStream().write(new byte[1_000]);
      socket.getOutputStream().flush();
      answer(socket);
      assertThat(came.get(1, TimeUnit.SECONDS)).isEqualTo("cut");
    }
  }

  @Test
  void anUploadThatTricklesIsCutThoughItNeverStops() throws Exception {
    try (Socket socket = sends("/reads", 1_000_000)) {
      ScheduledFuture<?> dripping = drips(socket);
      answer(socket);
      assertThat(came.get(1, TimeUnit.SECONDS)).isEqualTo("cut");
      dripping.cancel(true);
    }
  }

  @Test
  void whatTricklesBehindARefusalIsCutTooAndTheRefusalIsRead() throws Exception {
    try (Socket socket = sends("/refuses", 1_000_000)) {
      ScheduledFuture<?> dripping = drips(socket);
      assertThat(answer(socket)).startsWith("HTTP/1.1 429");
      dripping.cancel(true);
    }
  }

  private Socket sends(String path, int length) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
    socket.setSoTimeout(MOST_WAIT_MILLIS);
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n".formatted(path, length);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** A byte every 50 milliseconds, which no timeout between two bytes would notice. */
  private ScheduledFuture<?> drips(Socket socket) throws IOException {
    OutputStream out = socket.getOutputStream();
    return drip.scheduleAtFixedRate(
        () -> {
          try {
            out.write('x');
            out.flush();
          } catch (IOException cut) {
            throw new IllegalStateException(cut);
          }
        },
        0,
        50,
        TimeUnit.MILLISECONDS);
  }

  /** Reads until the server has answered and, where it cuts the connection, to the end. */
  private static String answer(Socket socket) throws IOException {
    StringBuilder text = new StringBuilder();
    byte[] piece = new byte[4_096];
    try {
      for (int read = socket.getInputStream().read(piece);
          read > 0;
          read = socket.getInputStream().read(piece)) {
        text.append(new String(piece, 0, read, StandardCharsets.US_ASCII));
        if (text.toString().endsWith("hello")) {
          break;
        }
      }
    } catch (java.net.SocketException reset) {
      assertThat(reset).isNotInstanceOf(java.net.SocketTimeoutException.class);
    }
    return text.toString();
  }

  /** Reads the body and answers with it. */
  private final class Reads extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      try {
        byte[] body = request.getInputStream().readAllBytes();
        response.getOutputStream().write(body);
      } catch (IOException cut) {
        came.complete("cut");
        throw cut;
      }
    }
  }

  /** Answers without having read anything. */
  private static final class Refuses extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
      response.setStatus(429);
    }
  }
}
