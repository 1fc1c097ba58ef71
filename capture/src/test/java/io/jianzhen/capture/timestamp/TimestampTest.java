package io.jianzhen.capture.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimestampTest {

  private static final TestAuthority AUTHORITY = new TestAuthority();
  private static final Sha256 DIGEST = Sha256.of(new byte[] {1, 2, 3});

  private @Nullable HttpServer server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  @Test
  void anAnswerOfAnAuthorityIsATimestampOfTheDigest() throws IOException {
    Timestamp stamp = Timestamp.parse(AUTHORITY.stamp(DIGEST)).orElseThrow();
    assertThat(stamp.isOf(DIGEST)).isTrue();
    assertThat(stamp.isOf(Sha256.of(new byte[] {1, 2, 4}))).isFalse();
    assertThat(stamp.time()).isEqualTo(TestAuthority.TIME);
    assertThat(stamp.authority()).isEqualTo("CN=Test timestamps");
  }

  @Test
  void itLeadsToItsRootAndToNoOther() throws IOException {
    Timestamp stamp = Timestamp.parse(AUTHORITY.stamp(DIGEST)).orElseThrow();
    assertThat(stamp.leadsTo(List.of(AUTHORITY.root()))).isTrue();
    assertThat(stamp.leadsTo(List.of(new TestAuthority().root()))).isFalse();
    assertThat(stamp.leadsTo(List.of())).isFalse();
  }

  @Test
  void noFlippedBitInWhatIsSignedIsOverlooked() throws IOException {
    byte[] whole = AUTHORITY.stamp(DIGEST).toArray();
    for (int bit = 0; bit < whole.length * 8; bit += 11) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      // What is beside the signature (status, spare certificates) a package covers otherwise.
      Timestamp.parse(Bytes.of(flipped))
          .ifPresent(
              stamp -> {
                assertThat(stamp.isOf(DIGEST)).isTrue();
                assertThat(stamp.time()).isEqualTo(TestAuthority.TIME);
              });
    }
  }

  @Test
  void rubbishIsNoTimestamp() {
    assertThat(Timestamp.parse(Bytes.NONE)).isEmpty();
    assertThat(Timestamp.parse(Bytes.of(new byte[1000]))).isEmpty();
    assertThat(Timestamp.parse(Bytes.of(new byte[] {0x30, (byte) 0x84, 127, -1, -1, -1})))
        .isEmpty();
  }

  @Test
  void anAuthorityIsAskedOverHttp() throws IOException {
    var authority = new HttpTimestampAuthority(serve(200, TimestampTest::stamped));
    assertThat(Timestamp.parse(authority.stamp(DIGEST)).orElseThrow().isOf(DIGEST)).isTrue();
  }

  @Test
  void anAnswerToAnotherQuestionIsRefused() throws IOException {
    byte[] old = AUTHORITY.stamp(DIGEST).toArray();
    var authority = new HttpTimestampAuthority(serve(200, question -> old));
    assertThatThrownBy(() -> authority.stamp(DIGEST)).isInstanceOf(IOException.class);
  }

  @Test
  void anAuthorityThatDoesNotAnswerIsAFaultOfTheNetwork() throws IOException {
    var broken = new HttpTimestampAuthority(serve(503, question -> new byte[10]));
    assertThatThrownBy(() -> broken.stamp(DIGEST))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("503");
  }

  @Test
  void anAnswerWithoutEndIsNotReadToItsEnd() throws IOException {
    var endless = new HttpTimestampAuthority(serve(200, question -> new byte[1 << 20]));
    assertThatThrownBy(() -> endless.stamp(DIGEST)).isInstanceOf(IOException.class);
  }

  @Test
  void onlyWebAddressesAreAsked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HttpTimestampAuthority(URI.create("file:///etc/passwd")));
  }

  private URI serve(int status, UnaryOperator<byte[]> answers) throws IOException {
    var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server = started;
    started.createContext(
        "/",
        exchange -> {
          byte[] answer = answers.apply(exchange.getRequestBody().readAllBytes());
          exchange.sendResponseHeaders(status, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    started.start();
    InetSocketAddress address = started.getAddress();
    return URI.create(
        "http://%s:%d/".formatted(address.getAddress().getHostAddress(), address.getPort()));
  }

  private static byte[] stamped(byte[] question) {
    try {
      return AUTHORITY.answer(question);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }
}
