package io.jianzhen.capture.fetch;

import java.time.Duration;

/**
 * How much of a hostile site is taken.
 *
 * @param headerBytes of a response, before its body
 * @param rawBytes of all responses of a capture, as they came
 * @param decodedBytes of the page, unpacked
 * @param decodeRatio how many times its size a packed body may become, where that is more than 1 MB
 * @param total time for a capture, redirects included, rendering not
 * @param idle time until the next byte comes, a name is resolved or a connection stands
 * @param redirects that are followed
 */
public record FetchLimits(
    int headerBytes,
    int rawBytes,
    int decodedBytes,
    int decodeRatio,
    Duration total,
    Duration idle,
    int redirects) {

  /** For work: a page of 16 MB, half a minute. */
  public static final FetchLimits STANDARD =
      new FetchLimits(
          64 * 1024,
          16 * 1024 * 1024,
          32 * 1024 * 1024,
          200,
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          5);

  public FetchLimits {
    if (headerBytes < 1 || rawBytes < 1 || decodedBytes < 1 || decodeRatio < 1 || redirects < 0) {
      throw new IllegalArgumentException("a limit below 1");
    }
    if (total.isNegative() || total.isZero() || idle.isNegative() || idle.isZero()) {
      throw new IllegalArgumentException("no time: %s in all, %s idle".formatted(total, idle));
    }
  }

  /** The same with other times. */
  public FetchLimits withTimes(Duration newTotal, Duration newIdle) {
    return new FetchLimits(
        headerBytes, rawBytes, decodedBytes, decodeRatio, newTotal, newIdle, redirects);
  }
}
