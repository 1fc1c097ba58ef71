package io.jianzhen.capture.fetch;

import static io.jianzhen.capture.fetch.Fetching.NOW;
import static io.jianzhen.capture.fetch.Fetching.SMALL;
import static io.jianzhen.capture.fetch.Fetching.page;
import static io.jianzhen.capture.fetch.Fetching.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.capture.Capture;
import io.jianzhen.capture.TlsFacts;
import io.jianzhen.capture.fetch.target.TargetPolicy;
import io.jianzhen.detect.Sentence;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TlsTest {

  private static final MadeUpCertificates CERTIFICATES = new MadeUpCertificates();
  private static final Instant LATER = NOW.plus(Duration.ofDays(90));

  private HostileServer server = new HostileServer();

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void aCertificateOfATrustedAuthorityForThisNameHasNoFault() throws CertificateEncodingException {
    Capture capture = capture(CERTIFICATES.signed("a.example", LATER));
    assertThat(page(capture)).isEqualTo("secret page");
    assertThat(capture.problems()).isEmpty();
    TlsFacts tls = tls(capture);
    assertThat(tls.fault()).isEmpty();
    assertThat(tls.protocol()).isEqualTo("TLSv1.3");
    assertThat(tls.cipher()).startsWith("TLS_");
    assertThat(tls.chain()).hasSize(2);
    assertThat(tls.chain().get(1).toArray()).isEqualTo(CERTIFICATES.root().getEncoded());
  }

  @Test
  void anExpiredOneIsAFactAndThePageIsCaptured() {
    Capture capture = capture(CERTIFICATES.signed("a.example", NOW.minus(Duration.ofDays(1))));
    assertThat(page(capture)).isEqualTo("secret page");
    assertThat(fault(capture))
        .isEqualTo(
            "The certificate is wrong: it expired on 2021-12-27. The page was captured all the"
                + " same; note it in the record.");
  }

  @Test
  void oneForAnotherNameIsAFact() {
    assertThat(fault(capture(CERTIFICATES.signed("other.example", LATER))))
        .contains("it is not for a.example")
        .doesNotContain("authority");
  }

  @Test
  void oneThatSignedItselfIsAFact() {
    Capture capture = capture(CERTIFICATES.selfSigned("a.example"));
    assertThat(page(capture)).isEqualTo("secret page");
    assertThat(fault(capture)).contains("it is signed by itself");
  }

  @Test
  void oneOfAnUnknownAuthorityIsAFact() {
    assertThat(fault(capture(new MadeUpCertificates().signed("a.example", LATER))))
        .contains("no trusted authority stands behind it");
  }

  @Test
  void theNameIsToldToTheServer() {
    var told = new StringBuilder();
    server = new HostileServer(CERTIFICATES.signed("a.example", LATER));
    server.on(
        "/",
        (client, out) -> {
          var session = (ExtendedSSLSession) ((SSLSocket) client).getSession();
          told.append(session.getRequestedServerNames());
          out.write(HostileServer.latin("HTTP/1.1 200 OK\nContent-Length: 1\n\nx"));
        });
    assertThat(page(fetch("a.example"))).isEqualTo("x");
    assertThat(told.toString()).contains("a.example");
  }

  @Test
  void whoAnswersTheGreetingWithTextIsAProblem() throws IOException {
    try (ServerSocket raw = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread thread =
          new Thread(
              () -> {
                try (var client = raw.accept()) {
                  client.getOutputStream().write(HostileServer.latin("220 mail ready\n"));
                  client.getInputStream().readNBytes(5);
                } catch (IOException over) {
                  // The test is over.
                }
              });
      thread.setDaemon(true);
      thread.start();
      Capture capture = captureAt(raw.getLocalPort());
      assertThat(problems(capture)).contains("TLS with a.example").contains("failed");
      assertThat(capture.page()).isEmpty();
      assertThat(capture.hops().get(0).tls()).isEmpty();
      assertThat(capture.hops().get(0).peer()).isPresent();
    }
  }

  @Test
  void whoNeverAnswersTheGreetingIsNotWaitedFor() throws IOException {
    try (ServerSocket raw = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Capture capture = captureAt(raw.getLocalPort());
      assertThat(problems(capture)).contains("did not answer for 0.05 seconds");
    }
  }

  private Capture captureAt(int port) {
    FetchSettings settings =
        settings()
            .withLimits(fast())
            .withPolicy(TargetPolicy.internet().withLoopbackForTests(Set.of(port)));
    return new SafeFetcher(settings).capture("https://a.example:" + port + "/");
  }

  private static FetchLimits fast() {
    return SMALL.withTimes(Duration.ofSeconds(9), Duration.ofMillis(50));
  }

  private Capture capture(ServerSocket socket) {
    server = new HostileServer(socket);
    server.page("/", "secret page");
    return fetch("a.example");
  }

  private Capture fetch(String name) {
    return new SafeFetcher(settings()).capture(url(name));
  }

  private FetchSettings settings() {
    return Fetching.of(server).withAuthorities(Set.of(CERTIFICATES.root()));
  }

  private String url(String name) {
    return "https://" + name + ":" + server.port() + "/";
  }

  private static TlsFacts tls(Capture capture) {
    return capture.hops().get(0).tls().orElseThrow();
  }

  private static String fault(Capture capture) {
    Optional<Sentence> fault = tls(capture).fault();
    return fault.orElseThrow().en();
  }
}
