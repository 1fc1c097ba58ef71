package io.jianzhen.platform.website;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How often the public may ask: so many checks at once, and as many again in every minute, for each
 * client. Buckets are kept for the clients seen last; an idle one is full again long before it is
 * forgotten.
 */
@Component
class PublicCheckLimit {

  /** Many share one address: a whole building site behind one router. */
  static final int CHECKS_A_MINUTE = 30;

  static final int MOST_CLIENTS = 10_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration FORGOTTEN = Duration.ofMinutes(10);

  private final TimeMeter time;
  private final Cache<String, Bucket> buckets;

  PublicCheckLimit(TimeMeter time) {
    this.time = time;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(FORGOTTEN)
            .ticker(time::currentTimeNanos)
            .build();
  }

  /**
   * Takes one check off what this client may do.
   *
   * @param remote the network address of the request
   * @return zero if the check may be made; otherwise how long to wait, in whole seconds
   */
  Duration take(String remote) {
    Bucket bucket = buckets.get(ClientAddress.of(remote), client -> full());
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Duration.ZERO
        : Duration.ofSeconds(Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
  }

  /** How many clients are remembered. */
  long clients() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(CHECKS_A_MINUTE).refillGreedy(CHECKS_A_MINUTE, MINUTE))
        .withCustomTimePrecision(time)
        .build();
  }
}
