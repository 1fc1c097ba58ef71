package io.jianzhen.capture.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.capture.fetch.wire.CancelSignal;
import io.jianzhen.capture.fetch.wire.Deadline;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes, it is kept byte for byte and nothing is thrown. */
class ResponseReaderPropertyTest {

  private static final int MOST = 2000;

  @Property(tries = 500)
  void everythingThatIsReadIsKept(@ForAll("answers") String answer, @ForAll("sizes") int atOnce) {
    byte[] sent = answer.getBytes(StandardCharsets.ISO_8859_1);
    Deadline deadline =
        new Deadline(() -> 0, Duration.ofSeconds(1), Duration.ofSeconds(1), new CancelSignal());
    Response read =
        ResponseReader.read(new InPieces(sent, atOnce), 500, MOST, deadline, "a.example");
    byte[] kept = read.received().toArray();
    assertThat(kept.length).isLessThanOrEqualTo(MOST);
    assertThat(kept).isEqualTo(Arrays.copyOf(sent, kept.length));
    assertThat(read.truncation().isPresent()).isEqualTo(read.problem().isPresent());
    assertThat(read.head().isPresent() || read.problem().isPresent()).isTrue();
    assertThat(read.body().length()).isLessThanOrEqualTo(kept.length);
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.integers().between(1, 50);
  }

  @Provide
  Arbitrary<String> answers() {
    List<String> pieces =
        List.of(
            "HTTP/1.1 200 OK",
            "HTTP/1.1 100 Continue",
            "HTTP/1.0 204",
            "\r\n",
            "\n",
            "\r\n\r\n",
            "Content-Length: 5",
            "Content-Length: 99999999999999999999",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip",
            "Location: //x",
            " folded",
            ":",
            "\0",
            "5\r\nabcde\r\n",
            "fffffff\r\n",
            "0\r\n\r\n",
            "x".repeat(300));
    return Arbitraries.of(pieces).list().ofMaxSize(20).map(list -> begun(list));
  }

  private static String begun(List<String> pieces) {
    String rest = pieces.stream().collect(Collectors.joining());
    return rest.hashCode() % 3 == 0 ? rest : "HTTP/1.1 200 OK\r\n" + rest;
  }

  /** A connection that hands over a few bytes at a time. */
  private static final class InPieces extends InputStream {

    private final ByteArrayInputStream all;
    private final int atOnce;

    InPieces(byte[] all, int atOnce) {
      this.all = new ByteArrayInputStream(all);
      this.atOnce = atOnce;
    }

    @Override
    public int read() {
      return all.read();
    }

    @Override
    public int read(byte[] into, int from, int most) {
      return all.read(into, from, Math.min(most, atOnce));
    }
  }
}
