package io.jianzhen.capture.fetch.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jianzhen.capture.Rendering;
import io.jianzhen.capture.fetch.FetchSettings;
import io.jianzhen.capture.fetch.Fetching;
import io.jianzhen.capture.fetch.HostileServer;
import io.jianzhen.capture.fetch.MadeUpCertificates;
import io.jianzhen.capture.fetch.Rendered;
import io.jianzhen.capture.fetch.target.TargetPolicy;
import io.jianzhen.capture.fetch.wire.CancelSignal;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The machine's Chromium, named in JIANZHEN_CHROMIUM where it is not at its usual place. */
class ChromiumRendererTest {

  private final HostileServer server = new HostileServer();
  private final CountDownLatch over = new CountDownLatch(1);

  @AfterEach
  void close() throws IOException {
    over.countDown();
    server.close();
  }

  @Test
  void showsThePageAsItsScriptsLeaveIt() throws IOException {
    server.page(
        "/",
        """
        <!DOCTYPE html><title>t</title><body style="margin:0;background:#0a0">
        <p id=p></p>
        <script>setTimeout(() => { p.textContent = '脚本写的字' }, 3000)</script>
        """);
    Rendered rendered = render("/", RenderLimits.STANDARD);
    assertThat(rendered.problems()).isEmpty();
    Rendering rendering = rendered.rendering().orElseThrow();
    assertThat(rendering.dom()).contains("<p id=\"p\">脚本写的字</p>");
    assertThat(rendering.browser()).contains("Chrom");
    BufferedImage picture = ImageIO.read(rendering.screenshot().stream());
    assertThat(picture.getWidth()).isEqualTo(1280);
    assertThat(new Color(picture.getRGB(640, 300))).isEqualTo(new Color(0, 170, 0));
  }

  @Test
  void showsWhatIsServedWithAWrongCertificate() throws IOException {
    ServerSocket socket = new MadeUpCertificates().selfSigned("other.example");
    try (HostileServer secure = new HostileServer(socket)) {
      secure.page("/", "<title>t</title><p>over TLS</p>");
      FetchSettings settings = Fetching.of(secure);
      Rendered rendered =
          new ChromiumRenderer(Optional.of(chromium()), settings, RenderLimits.STANDARD)
              .render("https://a.example:" + secure.port() + "/", new CancelSignal());
      assertThat(rendered.rendering().orElseThrow().dom()).contains("<p>over TLS</p>");
    }
  }

  @Test
  void reachesNothingThatTheFetcherMayNot() throws IOException {
    try (HostileServer inner = new HostileServer()) {
      inner.page("/secret", "secret").page("/img", "secret");
      server.page(
          "/",
          """
          <title>t</title><p id=p>nothing</p><img src="http://127.0.0.1:%1$d/img">
          <iframe src="http://localhost:%1$d/secret"></iframe>
          <script>
          fetch('http://127.0.0.1:%1$d/secret', {mode: 'no-cors'})
            .then(() => { p.textContent = 'reached' }, () => { p.textContent = 'refused' });
          fetch('http://169.254.169.254/latest/').catch(() => {});
          new WebSocket('ws://[::1]:%1$d/secret');
          </script>
          """
              .formatted(inner.port()));
      Rendered rendered = render("/", RenderLimits.STANDARD);
      assertThat(rendered.rendering().orElseThrow().dom()).contains("<p id=\"p\">refused</p>");
      assertThat(inner.requests()).isEmpty();
      assertThat(problems(rendered))
          .contains("Port " + inner.port())
          .contains("169.254.169.254, which is a link or a cloud's metadata")
          .doesNotContain("google");
    }
  }

  /** Without its policy, Chromium sends such packets to loopback past every proxy. */
  @Test
  void sendsNoPacketsAroundTheProxy() throws IOException {
    try (DatagramSocket inner = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      server.page(
          "/",
          """
          <title>t</title><p id=p>began</p><script>
          const pc = new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:%d'}]});
          pc.createDataChannel('x');
          pc.onicegatheringstatechange = () => { p.textContent = pc.iceGatheringState };
          pc.createOffer().then(offer => pc.setLocalDescription(offer));
          </script>
          """
              .formatted(inner.getLocalPort()));
      Rendered rendered = render("/", RenderLimits.STANDARD);
      assertThat(rendered.rendering().orElseThrow().dom())
          .containsPattern("<p id=\"p\">(gathering|complete)</p>");
      inner.setSoTimeout(1);
      assertThatExceptionOfType(SocketTimeoutException.class)
          .isThrownBy(() -> inner.receive(new DatagramPacket(new byte[1], 1)));
    }
  }

  @Test
  void followsNoRedirectToAnInnerAddress() {
    server.redirect("/", "http://10.0.0.1/");
    Rendered rendered = render("/", RenderLimits.STANDARD);
    assertThat(problems(rendered)).contains("10.0.0.1, which is a private network");
    assertThat(rendered.rendering()).as("Chromium's own page about it").isEmpty();
  }

  @Test
  void whatChromiumDrawsWhereThePageDoesNotComeIsNoPictureOfTheSite() {
    server.on("/", (client, out) -> client.close());
    Rendered rendered = render("/", RenderLimits.STANDARD);
    assertThat(rendered.rendering()).isEmpty();
    assertThat(problems(rendered)).contains("There is no screenshot");
  }

  @Test
  void isKilledWhenItTakesTooLong() {
    server.on("/", (client, out) -> await());
    Rendered rendered = render("/", withTotal(Duration.ofMillis(700)));
    assertThat(rendered.rendering()).isEmpty();
    assertThat(problems(rendered)).contains("it took more than");
  }

  @Test
  void isKilledWhenItTakesTooMuchMemory() {
    server.page("/", "<title>t</title>");
    RenderLimits small =
        new RenderLimits(
            Duration.ofSeconds(30), Duration.ofSeconds(5), 1_000_000, 1_000_000, 1_000_000, 1);
    assertThat(problems(render("/", small))).contains("too much memory");
  }

  @Test
  void getsNoMoreBytesThanAllowed() {
    server.page("/", "<title>t</title>" + "x".repeat(200_000));
    RenderLimits small =
        new RenderLimits(
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            50_000,
            1_000_000,
            1_000_000,
            RenderLimits.STANDARD.memoryBytes());
    assertThat(problems(render("/", small))).contains("loaded more than 50000 bytes");
  }

  @Test
  void saysSoWhereThereIsNone() {
    Rendered rendered =
        new ChromiumRenderer(Optional.empty(), settings(), RenderLimits.STANDARD)
            .render("http://a.example/", new CancelSignal());
    assertThat(rendered.rendering()).isEmpty();
    assertThat(rendered.problems().get(0).zh()).startsWith("没有截图：未安装 Chromium");
    assertThat(problems(rendered)).contains("no screenshot: Chromium not installed");
  }

  private static RenderLimits withTotal(Duration total) {
    return new RenderLimits(
        total, Duration.ofSeconds(1), 1_000_000, 1_000_000, 1_000_000, Long.MAX_VALUE);
  }

  private Rendered render(String path, RenderLimits limits) {
    return new ChromiumRenderer(Optional.of(chromium()), settings(), limits)
        .render("http://a.example:" + server.port() + path, new CancelSignal());
  }

  private static Path chromium() {
    return Path.of(
        Optional.ofNullable(System.getenv("JIANZHEN_CHROMIUM")).orElse("/usr/bin/chromium"));
  }

  private FetchSettings settings() {
    return Fetching.of(server)
        .withPolicy(TargetPolicy.internet().withLoopbackForTests(Set.of(server.port())));
  }

  private static String problems(Rendered rendered) {
    return rendered.problems().stream().map(says -> says.en()).collect(Collectors.joining("\n"));
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
