package io.jianzhen.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * How often a client may do something that needs no account: so many times at once, and as many
 * again in every minute, or in whatever time is given. Buckets are kept for the clients seen last;
 * an idle one is full again long before it is forgotten.
 */
public final class ClientLimit {

  /** So many clients are remembered. */
  public static final int MOST_CLIENTS = 10_000;

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration FORGOTTEN = Duration.ofMinutes(10);

  private final int times;
  private final Duration period;
  private final TimeMeter time;
  private final Cache<String, Bucket> buckets;

  public ClientLimit(int timesAMinute, TimeMeter time) {
    this(timesAMinute, MINUTE, time);
  }

  /**
   * @param times so many in {@code period}
   */
  public ClientLimit(int times, Duration period, TimeMeter time) {
    this.times = times;
    this.period = period;
    this.time = time;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(FORGOTTEN.compareTo(period) > 0 ? FORGOTTEN : period.multipliedBy(2))
            .ticker(time::currentTimeNanos)
            .build();
  }

  /**
   * Takes one time off what this client may do.
   *
   * @param remote the network address of the request
   * @return zero if it may be done; otherwise how long to wait, in whole seconds
   */
  public Duration take(String remote) {
    Bucket bucket = buckets.get(ClientAddress.of(remote), client -> full());
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Duration.ZERO
        : Duration.ofSeconds(Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
  }

  /** How many clients are remembered. */
  public long clients() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(times).refillGreedy(times, period))
        .withCustomTimePrecision(time)
        .build();
  }
}
