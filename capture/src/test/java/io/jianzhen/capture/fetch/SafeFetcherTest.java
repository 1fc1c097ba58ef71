package io.jianzhen.capture.fetch;

import static io.jianzhen.capture.fetch.Fetching.capture;
import static io.jianzhen.capture.fetch.Fetching.page;
import static io.jianzhen.capture.fetch.Fetching.problems;
import static io.jianzhen.capture.fetch.Fetching.url;
import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.Capture;
import io.jianzhen.capture.Exchange;
import io.jianzhen.capture.fetch.target.Resolver;
import io.jianzhen.capture.fetch.target.TargetPolicy;
import io.jianzhen.capture.fetch.wire.CancelSignal;
import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.HostName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeFetcherTest {

  private final HostileServer server = new HostileServer();

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Nested
  class APage {

    @Test
    void isKeptWithEveryByteThatWentOverTheWire() {
      server.on("/x?y=1", "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 2\n\nhi");
      Capture capture = capture(server, "/x?y=1#part");
      Exchange hop = capture.hops().get(0);
      assertThat(hop.url()).isEqualTo(url(server, "/x?y=1"));
      assertThat(text(hop.request())).isEqualTo(server.requests().get(0));
      assertThat(text(hop.response()))
          .isEqualTo("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nhi");
      assertThat(hop.answers()).containsExactly(InetAddress.getLoopbackAddress());
      assertThat(hop.peer())
          .contains(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
      assertThat(hop.resolver()).isEqualTo("fixed");
      assertThat(hop.truncation()).isEmpty();
      assertThat(page(capture)).isEqualTo("hi");
      assertThat(capture.page().orElseThrow().contentType()).isEqualTo("text/html");
      assertThat(capture.problems()).isEmpty();
    }

    @Test
    void isAskedForWithoutAnythingThatTellsWhoAsks() {
      server.page("/", "x");
      new SafeFetcher(Fetching.of(server)).capture("http://me:secret@a.example:" + server.port());
      assertThat(server.requests().get(0))
          .startsWith("GET / HTTP/1.1\r\nHost: a.example:%d\r\n".formatted(server.port()))
          .contains("Accept-Language: zh-CN", "Connection: close")
          .doesNotContainIgnoringCase("cookie")
          .doesNotContainIgnoringCase("authorization")
          .doesNotContainIgnoringCase("referer")
          .doesNotContain("secret");
    }

    @Test
    void isFetchedWithoutTheProxyOfTheEnvironment() {
      server.page("/", "direct");
      String before = System.getProperty("socksProxyHost", "");
      System.setProperty("socksProxyHost", "127.0.0.1");
      System.setProperty("socksProxyPort", "9");
      try {
        assertThat(page(capture(server, "/"))).isEqualTo("direct");
      } finally {
        System.clearProperty("socksProxyPort");
        if (before.isEmpty()) {
          System.clearProperty("socksProxyHost");
        }
      }
    }

    @Test
    void ofAnErrorIsAPageToo() {
      server.on("/", "HTTP/1.1 404 Not Found\n\ngone");
      Capture capture = capture(server, "/");
      assertThat(capture.page().orElseThrow().status()).isEqualTo(404);
      assertThat(page(capture)).isEqualTo("gone");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", " ", "no address", "javascript:alert(1)", "ftp://a.example/", "http://"})
    void isNoneBehindWhatIsNoAddress(String asked) {
      Capture capture = new SafeFetcher(Fetching.of(server)).capture(asked);
      assertThat(capture.page()).isEmpty();
      assertThat(capture.problems()).hasSize(1);
    }

    @Test
    void isNoneBehindANameThatNobodyKnows() {
      Capture capture =
          new SafeFetcher(Fetching.of(server))
              .capture("http://unknown.example:" + server.port() + "/");
      assertThat(capture.page()).isEmpty();
      assertThat(problems(capture)).contains("unknown.example has no address");
    }

    @Test
    void isNoneWhereNobodyListens() throws IOException {
      int port;
      try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = gone.getLocalPort();
      }
      HostileServer closed = new HostileServer();
      closed.close();
      FetchSettings settings =
          Fetching.of(server)
              .withPolicy(TargetPolicy.internet().withLoopbackForTests(Set.of(port)));
      Capture capture = new SafeFetcher(settings).capture("http://a.example:" + port + "/");
      assertThat(problems(capture)).contains("cannot be connected to");
      assertThat(capture.hops().get(0).peer()).isEmpty();
    }
  }

  @Nested
  class ARedirect {

    @Test
    void isFollowedAndEveryHopIsKept() {
      server.redirect("/1", "2").redirect("/2", "//b.example:" + server.port() + "/3?q");
      server.page("/3?q", "there");
      Capture capture = capture(server, "/1");
      assertThat(capture.hops()).extracting(Exchange::url).hasSize(3);
      assertThat(capture.page().orElseThrow().url())
          .isEqualTo("http://b.example:%d/3?q".formatted(server.port()));
      assertThat(page(capture)).isEqualTo("there");
      assertThat(server.requests().get(2)).contains("Host: b.example:");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void isEachOfTheFive(int status) {
      server.on("/", "HTTP/1.1 " + status + " Go\nLocation: /there\n\n").page("/there", "x");
      assertThat(page(capture(server, "/"))).isEqualTo("x");
    }

    @Test
    void toThePageItselfIsALoop() {
      server.redirect("/a", "/b").redirect("/b", "/a");
      Capture capture = capture(server, "/a");
      assertThat(capture.hops()).hasSize(2);
      assertThat(capture.page()).isEmpty();
      assertThat(problems(capture)).contains("redirects back to").contains("/a, in a loop");
    }

    @Test
    void isFollowedFiveTimesAndNoMore() {
      for (int i = 0; i < 9; i++) {
        server.redirect("/" + i, "/" + (i + 1));
      }
      Capture capture = capture(server, "/0");
      assertThat(capture.hops()).hasSize(6);
      assertThat(problems(capture)).contains("more than 5 redirects").contains("/6");
    }

    @ParameterizedTest
    @CsvSource({
      "http://169.254.169.254/latest/meta-data/, 169.254.169.254",
      "http://0x7f.1/, 127.0.0.1",
      "http://2130706433/, 127.0.0.1",
      "http://0177.0.0.1/, 127.0.0.1",
      "http://[::1]/, 0:0:0:0:0:0:0:1",
      "http://[::ffff:7f00:1]/, 127.0.0.1",
      "http://[64:ff9b::a00:1]/, 64:ff9b:0:0:0:0:a00:1",
      "http://[2002:a00:1::]/, 2002:a00:1:0:0:0:0:0",
      "http://0/, 0.0.0.0",
      "http://168.63.129.16/, 168.63.129.16",
    })
    void toAnInnerAddressIsNotFollowed(String location, String shown) {
      server.redirect("/", location);
      Capture capture = capture(server, "/");
      assertThat(capture.page()).isEmpty();
      assertThat(capture.hops()).hasSize(2);
      assertThat(capture.hops().get(1).peer()).isEmpty();
      assertThat(capture.hops().get(1).request()).isEqualTo(Bytes.NONE);
      assertThat(problems(capture)).contains("leads to " + shown);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"file:///etc/passwd", "gopher://a.example/", "weixin://dl/x", "ws://a.example/"})
    void toAnotherSchemeIsNotFollowed(String location) {
      server.redirect("/", location);
      Capture capture = capture(server, "/");
      assertThat(capture.page()).isEmpty();
      assertThat(capture.hops()).hasSize(1);
      assertThat(problems(capture)).contains("which is no web page and was not opened");
    }

    @Test
    void toAnotherPortIsNotFollowed() {
      server.redirect("/", "http://a.example:22/");
      Capture capture = capture(server, "/");
      assertThat(capture.page()).isEmpty();
      assertThat(problems(capture)).contains("Port 22");
    }

    @Test
    void withoutLocationIsThePage() {
      server.on("/", "HTTP/1.1 302 Found\n\nstay");
      assertThat(page(capture(server, "/"))).isEqualTo("stay");
    }

    @Test
    void withBytesBeyondAsciiKeepsThem() {
      server.redirect("/", "/\u00e8\u00af\u0081?\u00c4\u00e3").page("/%E8%AF%81?%C4%E3", "x");
      assertThat(page(capture(server, "/"))).isEqualTo("x");
    }
  }

  @Nested
  class AName {

    private final List<String> asked = new ArrayList<>();

    @Test
    void isResolvedOnceAHopSoThatRebindingGainsNothing() throws IOException {
      server.redirect("/", "/next").page("/next", "inner");
      Capture capture = captureWith("127.0.0.1", "10.0.0.1");
      assertThat(asked).containsExactly("a.example", "a.example");
      assertThat(capture.hops().get(0).peer()).isPresent();
      assertThat(capture.hops().get(1).peer()).isEmpty();
      assertThat(problems(capture)).contains("10.0.0.1, which is a private network");
      assertThat(server.requests()).hasSize(1);
    }

    @Test
    void withOneInnerAddressAmongOthersIsNotConnectedTo() throws IOException {
      server.page("/", "x");
      Capture capture = captureWith("127.0.0.1 192.168.0.1");
      assertThat(capture.page()).isEmpty();
      assertThat(capture.hops().get(0).answers()).hasSize(2);
      assertThat(server.requests()).isEmpty();
    }

    @Test
    void mayHaveAnUnderscore() {
      server.page("/", "x");
      String url = "http://under_score.example:" + server.port() + "/";
      assertThat(page(new SafeFetcher(Fetching.of(server)).capture(url))).isEqualTo("x");
    }

    @Test
    void ofThisMachineIsRefusedWithoutATestPolicy() {
      Capture capture =
          new SafeFetcher(Fetching.of(server).withPolicy(TargetPolicy.internet()))
              .capture("http://a.example/");
      assertThat(problems(capture)).contains("127.0.0.1, which is this machine");
      assertThat(server.requests()).isEmpty();
    }

    private Capture captureWith(String... answers) {
      Queue<String> left = new ArrayDeque<>(List.of(answers));
      Resolver rebinding =
          new Resolver() {
            @Override
            public String name() {
              return "rebinding";
            }

            @Override
            public List<InetAddress> addresses(HostName host) throws UnknownHostException {
              asked.add(host.ascii());
              List<InetAddress> all = new ArrayList<>();
              for (String text : left.remove().split(" ")) {
                all.add(InetAddress.getByName(text));
              }
              return all;
            }
          };
      TargetPolicy policy =
          TargetPolicy.internet()
              .withPorts(Set.of(server.port()))
              .withLoopbackForTests(Set.of(server.port()));
      return new SafeFetcher(Fetching.of(server).withPolicy(policy).withResolver(rebinding))
          .capture(url(server, "/"));
    }
  }

  @Nested
  class ABrowser {

    private static final Sentence WHY = new Sentence("没有", "none");

    @Test
    void isShownThePageThatWasFetched() {
      server.redirect("/", "/there").page("/there", "x");
      List<String> shown = new ArrayList<>();
      Capture capture =
          new SafeFetcher(
                  Fetching.of(server),
                  (url, cancel) -> {
                    shown.add(url);
                    return Rendered.not(WHY);
                  })
              .capture(url(server, "/"));
      assertThat(shown).containsExactly(url(server, "/there"));
      assertThat(capture.problems()).containsExactly(WHY);
      assertThat(capture.rendering()).isEmpty();
    }

    @Test
    void isNotOpenedWithoutAPage() {
      server.redirect("/", "http://10.0.0.1/");
      Capture capture =
          new SafeFetcher(Fetching.of(server), (url, cancel) -> Rendered.not(WHY))
              .capture(url(server, "/"));
      assertThat(capture.problems()).hasSize(1).doesNotContain(WHY);
    }
  }

  @Nested
  class Cancelling {

    @Test
    void endsAReadThatWaits() throws Exception {
      CountDownLatch waits = new CountDownLatch(1);
      CountDownLatch never = new CountDownLatch(1);
      server.on(
          "/",
          (client, out) -> {
            out.write(HostileServer.latin("HTTP/1.1 200 OK\nContent-Length: 9\n\nhalf"));
            out.flush();
            waits.countDown();
            await(never);
          });
      CancelSignal cancel = new CancelSignal();
      Thread canceller =
          new Thread(
              () -> {
                await(waits);
                cancel.cancel();
              });
      canceller.start();
      Capture capture = new SafeFetcher(Fetching.of(server)).capture(url(server, "/"), cancel);
      canceller.join();
      never.countDown();
      assertThat(problems(capture)).contains("was cancelled");
    }

    @Test
    void beforehandSendsNothing() {
      server.page("/", "x");
      CancelSignal cancel = new CancelSignal();
      cancel.cancel();
      Capture capture = new SafeFetcher(Fetching.of(server)).capture(url(server, "/"), cancel);
      assertThat(problems(capture)).contains("was cancelled");
      assertThat(server.requests()).isEmpty();
    }

    private void await(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException over) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static String text(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
  }
}
