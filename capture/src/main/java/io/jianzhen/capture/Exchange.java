package io.jianzhen.capture;

import io.jianzhen.detect.Sentence;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One hop: a request and what came back, byte for byte as it went over the wire.
 *
 * @param url the address that was asked for, as browsers write it, without its fragment
 * @param resolver who turned the name into addresses, such as {@code system}
 * @param answers all addresses that the name has, in the order of the answer
 * @param reach how far it came
 * @param peer the address that was connected to; none if it did not come to that
 * @param tls what the peer showed; none over plain http
 * @param started when the name was asked for
 * @param ended when the last byte came, or it was given up
 * @param request the bytes that were sent; none if it did not come to that
 * @param response the bytes that came, head and body, before anything was unpacked
 * @param truncation why the response is not whole; none if it is
 * @param problem why there is no whole response; none if there is
 */
public record Exchange(
    String url,
    String resolver,
    List<InetAddress> answers,
    Reach reach,
    Optional<InetSocketAddress> peer,
    Optional<TlsFacts> tls,
    Instant started,
    Instant ended,
    Bytes request,
    Bytes response,
    Optional<Truncation> truncation,
    Optional<Sentence> problem) {

  public Exchange {
    answers = List.copyOf(answers);
    if (ended.isBefore(started)) {
      throw new IllegalArgumentException("%s ends %s, before %s".formatted(url, ended, started));
    }
  }
}
