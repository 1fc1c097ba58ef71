package io.jianzhen.capture;

import io.jianzhen.detect.Sentence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that was seen of one address at one time.
 *
 * @param asked the address as it was given
 * @param started when it began
 * @param ended when it was over
 * @param hops every request, redirects included, in order; also those that were refused and not
 *     sent, which have no peer
 * @param page the page at the end; none if it did not come to one
 * @param rendering what a browser made of it; none where {@code problems} say why
 * @param problems what could not be done and why, in order
 */
public record Capture(
    String asked,
    Instant started,
    Instant ended,
    List<Exchange> hops,
    Optional<FetchedPage> page,
    Optional<Rendering> rendering,
    List<Sentence> problems) {

  public Capture {
    hops = List.copyOf(hops);
    problems = List.copyOf(problems);
  }
}
