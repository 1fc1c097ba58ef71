package io.jianzhen.capture.fetch;

import static io.jianzhen.capture.fetch.Fetching.NOW;
import static io.jianzhen.capture.fetch.Fetching.SMALL;
import static io.jianzhen.capture.fetch.Fetching.capture;
import static io.jianzhen.capture.fetch.Fetching.page;
import static io.jianzhen.capture.fetch.Fetching.problems;
import static io.jianzhen.capture.fetch.Fetching.url;
import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.capture.Capture;
import io.jianzhen.capture.Exchange;
import io.jianzhen.capture.Truncation;
import io.jianzhen.capture.fetch.target.Resolver;
import io.jianzhen.detect.host.address.HostName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Servers that want to hold us up, fill us up or confuse us. */
class HostileAnswersTest {

  private final HostileServer server = new HostileServer();
  private final CountDownLatch over = new CountDownLatch(1);

  @AfterEach
  void close() throws IOException {
    over.countDown();
    server.close();
  }

  @Nested
  class TooMuch {

    @Test
    void headerIsCutOff() {
      server.on("/", "HTTP/1.1 200 OK\nX: " + "x".repeat(5000) + "\n\nbody");
      Capture capture = capture(server, "/");
      assertThat(capture.page()).isEmpty();
      assertThat(hop(capture).truncation()).contains(Truncation.LENGTH);
      assertThat(problems(capture)).contains("more than 4096 bytes");
    }

    @Test
    void linesOfHeaderAreCutOff() {
      server.on("/", (client, out) -> endlessly(out, "HTTP/1.1 200 OK\n", "X: y\n"));
      Capture capture = capture(server, "/");
      assertThat(hop(capture).truncation()).contains(Truncation.LENGTH);
      assertThat(hop(capture).response().length()).isLessThan(40_000);
    }

    @Test
    void interimAnswersAreCutOff() {
      server.on("/", (client, out) -> endlessly(out, "", "HTTP/1.1 103 Early Hints\n\n"));
      assertThat(hop(capture(server, "/")).truncation()).contains(Truncation.LENGTH);
    }

    @Test
    void bodyIsCutOffAndItsBeginningKept() {
      server.on("/", (client, out) -> endlessly(out, "HTTP/1.1 200 OK\n\n", "0123456789"));
      Capture capture = capture(server, "/");
      assertThat(hop(capture).truncation()).contains(Truncation.LENGTH);
      assertThat(hop(capture).response().length()).isEqualTo(SMALL.rawBytes());
      assertThat(page(capture)).startsWith("01234567890").hasSizeGreaterThan(99_000);
    }

    @Test
    void inChunksIsCutOff() {
      server.on(
          "/",
          (client, out) ->
              endlessly(out, "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n", "3\nabc\n"));
      Capture capture = capture(server, "/");
      assertThat(hop(capture).truncation()).contains(Truncation.LENGTH);
      assertThat(page(capture)).startsWith("abcabc");
    }

    @Test
    void ofAllRedirectsTogetherIsCutOff() {
      String big = "x".repeat(60_000);
      server.on("/", "HTTP/1.1 302 Go\nLocation: /2\n\n" + big);
      server.on("/2", "HTTP/1.1 200 OK\n\n" + big);
      Capture capture = capture(server, "/");
      assertThat(capture.hops().get(1).truncation()).contains(Truncation.LENGTH);
    }

    @Test
    void unpackedIsCutOff() throws IOException {
      packed(gzip(new byte[2_500_000]), "gzip");
      Capture capture = capture(server, "/");
      assertThat(hop(capture).truncation()).isEmpty();
      assertThat(capture.page().orElseThrow().body().length()).isEqualTo(1024 * 1024);
      assertThat(problems(capture)).contains("like a bomb");
    }

    private void endlessly(OutputStream out, String first, String then) throws IOException {
      out.write(HostileServer.latin(first));
      byte[] again = HostileServer.latin(then.repeat(100));
      while (true) {
        out.write(again);
      }
    }
  }

  @Nested
  class TooSlow {

    @Test
    void afterASilenceItIsGivenUp() {
      server.on("/", (client, out) -> await());
      Capture capture = impatient(Duration.ofMillis(50));
      assertThat(hop(capture).truncation()).contains(Truncation.TIME);
      assertThat(problems(capture)).contains("did not answer for 0.05 seconds");
    }

    @Test
    void aDripBuysNoTime() {
      // The clock goes on by a second whenever it is asked, that is before every read.
      AtomicLong seconds = new AtomicLong();
      server.on(
          "/",
          (client, out) -> {
            client.setTcpNoDelay(true);
            out.write(HostileServer.latin("HTTP/1.1 200 OK\nContent-Length: 90000\n\n"));
            while (true) {
              out.write('.');
            }
          });
      FetchSettings settings =
          Fetching.of(server)
              .withLimits(SMALL.withTimes(Duration.ofSeconds(8), Duration.ofSeconds(8)))
              .withTime(
                  Clock.fixed(NOW, ZoneOffset.UTC),
                  () -> seconds.getAndIncrement() * 1_000_000_000L);
      Capture capture = new SafeFetcher(settings).capture(url(server, "/"));
      assertThat(hop(capture).truncation()).contains(Truncation.TIME);
      assertThat(problems(capture)).contains("within 8 seconds in all");
    }

    @Test
    void aResolverIsNotWaitedFor() {
      Resolver slow =
          new Resolver() {
            @Override
            public String name() {
              return "slow";
            }

            @Override
            public List<InetAddress> addresses(HostName host) {
              await();
              return List.of();
            }
          };
      FetchSettings settings =
          Fetching.of(server)
              .withResolver(slow)
              .withLimits(SMALL.withTimes(Duration.ofSeconds(9), Duration.ofMillis(50)));
      Capture capture = new SafeFetcher(settings).capture(url(server, "/"));
      assertThat(problems(capture)).contains("a.example (DNS) did not answer");
    }

    private Capture impatient(Duration idle) {
      return new SafeFetcher(
              Fetching.of(server).withLimits(SMALL.withTimes(Duration.ofSeconds(9), idle)))
          .capture(url(server, "/"));
    }
  }

  @Nested
  class Wrong {

    @Test
    void lengthTooShortIsSaid() {
      server.on("/", "HTTP/1.1 200 OK\nContent-Length: 10\n\nhalf");
      Capture capture = capture(server, "/");
      assertThat(hop(capture).truncation()).contains(Truncation.DISCONNECT);
      assertThat(page(capture)).isEqualTo("half");
      assertThat(problems(capture)).contains("to have 10 bytes, and after 4");
    }

    @Test
    void lengthTooLongIsSaid() {
      server.on("/", "HTTP/1.1 200 OK\nContent-Length: 4\n\nhalf and the rest");
      Capture capture = capture(server, "/");
      assertThat(hop(capture).truncation()).contains(Truncation.UNSPECIFIED);
      assertThat(page(capture)).isEqualTo("half");
      assertThat(new String(hop(capture).response().toArray(), StandardCharsets.US_ASCII))
          .endsWith("half and the rest");
    }

    @Test
    void lengthsThatContradictAreSaid() {
      server.on("/", "HTTP/1.1 200 OK\nContent-Length: 4\nContent-Length: 5\n\nwhole");
      Capture capture = capture(server, "/");
      assertThat(page(capture)).isEqualTo("whole");
      assertThat(problems(capture)).contains("Content-Length: 4, 5");
    }

    @Test
    void lengthThatIsNoNumberIsSaid() {
      server.on("/", "HTTP/1.1 200 OK\nContent-Length: -1\n\nwhole");
      assertThat(problems(capture(server, "/"))).contains("'Content-Length: -1'");
    }

    @Test
    void chunkIsSaidAndWhatCameBeforeIsKept() {
      chunked("4\nhalf\nzz\nrest\n0\n\n");
      Capture capture = capture(server, "/");
      assertThat(page(capture)).isEqualTo("half");
      assertThat(hop(capture).truncation()).contains(Truncation.UNSPECIFIED);
      assertThat(problems(capture)).contains("chunks are malformed");
    }

    @Test
    void endOfChunksIsSaid() {
      chunked("4\nhalf\n8\nre");
      Capture capture = capture(server, "/");
      assertThat(page(capture)).isEqualTo("halfre");
      assertThat(hop(capture).truncation()).contains(Truncation.DISCONNECT);
    }

    @Test
    void chunkSizeOfAGigabyteIsCutOff() {
      chunked("fffffff\nhalf");
      assertThat(page(capture(server, "/"))).isEqualTo("half");
    }

    @Test
    void protocolIsKeptAsItCame() {
      server.on("/", "SSH-2.0-OpenSSH_8.4\n");
      Capture capture = capture(server, "/");
      assertThat(capture.page()).isEmpty();
      assertThat(hop(capture).truncation()).contains(Truncation.UNSPECIFIED);
      assertThat(hop(capture).response().length()).isPositive();
      assertThat(problems(capture)).contains("is not HTTP");
    }

    @Test
    void statusIsNotHttp() {
      server.on("/", "HTTP/1.1 999 Odd\n\n");
      assertThat(problems(capture(server, "/"))).contains("is not HTTP");
    }

    @Test
    void silenceIsSaid() {
      server.on("/", (client, out) -> client.shutdownOutput());
      Capture capture = capture(server, "/");
      assertThat(hop(capture).truncation()).contains(Truncation.DISCONNECT);
      assertThat(problems(capture)).contains("sent nothing");
    }

    @Test
    void headerThatBreaksOffIsSaid() {
      server.on("/", "HTTP/1.1 200 OK\nContent-Ty");
      assertThat(problems(capture(server, "/"))).contains("hung up within its header");
    }

    @Test
    void endByResetIsSaid() {
      server.on(
          "/",
          (client, out) -> {
            out.write(HostileServer.latin("HTTP/1.1 200 OK\nContent-Length: 10\n\n"));
            client.setSoLinger(true, 0);
          });
      assertThat(hop(capture(server, "/")).truncation()).contains(Truncation.DISCONNECT);
    }
  }

  @Nested
  class Odd {

    @Test
    void headersBeyondAsciiAndWithoutColonAreReadOver() {
      server.on("/", "HTTP/1.0 200\n\u00d6dd\nX-\u00c4: \u00fc\nContent-Type: t\n\thtml\n\nok");
      Capture capture = capture(server, "/");
      assertThat(page(capture)).isEqualTo("ok");
      assertThat(capture.page().orElseThrow().contentType()).isEqualTo("t html");
    }

    @Test
    void lineEndsAreReadOver() {
      server.on(
          "/",
          (client, out) ->
              out.write("HTTP/1.1 200 OK\nX: y\n\nok".getBytes(StandardCharsets.US_ASCII)));
      assertThat(page(capture(server, "/"))).isEqualTo("ok");
    }

    @Test
    void oneHalfOfTheConnectionMayBeClosed() {
      server.on(
          "/",
          (client, out) -> {
            client.shutdownInput();
            out.write(HostileServer.latin("HTTP/1.1 200 OK\n\nok"));
            out.flush();
            client.shutdownOutput();
            await();
          });
      assertThat(page(capture(server, "/"))).isEqualTo("ok");
    }

    @Test
    void interimAnswersArePassedOver() {
      server.on("/", "HTTP/1.1 100 Continue\n\nHTTP/1.1 200 OK\n\nok");
      assertThat(page(capture(server, "/"))).isEqualTo("ok");
    }

    @Test
    void chunksWithExtensionsAndTrailersAreRead() {
      chunked("2;name=\"value\"\nok\n0\nX: y\n\n");
      Capture capture = capture(server, "/");
      assertThat(page(capture)).isEqualTo("ok");
      assertThat(capture.problems()).isEmpty();
    }
  }

  @Nested
  class Packed {

    @Test
    void onceIsUnpacked() throws IOException {
      packed(gzip("ok".getBytes(StandardCharsets.US_ASCII)), "gzip");
      Capture capture = capture(server, "/");
      assertThat(page(capture)).isEqualTo("ok");
      assertThat(capture.problems()).isEmpty();
    }

    @Test
    void twiceIsLeftAsItIs() throws IOException {
      byte[] twice = gzip(gzip("ok".getBytes(StandardCharsets.US_ASCII)));
      packed(twice, "gzip, gzip");
      Capture capture = capture(server, "/");
      assertThat(capture.page().orElseThrow().body().toArray()).isEqualTo(twice);
      assertThat(problems(capture)).contains("packed 2 times");
    }

    @Test
    void twiceWithoutSayingSoIsUnpackedOnce() throws IOException {
      byte[] once = gzip("ok".getBytes(StandardCharsets.US_ASCII));
      packed(gzip(once), "gzip");
      Capture capture = capture(server, "/");
      assertThat(capture.page().orElseThrow().body().toArray()).isEqualTo(once);
      assertThat(problems(capture)).contains("gzip again");
    }
  }

  private void chunked(String body) {
    server.on("/", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n" + body);
  }

  private void packed(byte[] body, String coding) {
    server.on(
        "/",
        (client, out) -> {
          out.write(
              HostileServer.latin(
                  "HTTP/1.1 200 OK\nContent-Encoding: %s\nContent-Length: %d\n\n"
                      .formatted(coding, body.length)));
          out.write(body);
        });
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var packed = new GZIPOutputStream(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static Exchange hop(Capture capture) {
    return capture.hops().get(0);
  }
}
