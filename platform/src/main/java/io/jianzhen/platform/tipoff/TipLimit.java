package io.jianzhen.platform.tipoff;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.jianzhen.platform.web.ClientLimit;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How often the public may tell and ask. Addresses are counted in memory, for minutes, or an hour
 * for the way without scripts; they are written nowhere.
 */
@Component
class TipLimit {

  /** Many share one address: a whole building site behind one router. */
  static final int POSTS_A_MINUTE = 10;

  /** From one address, of those who do no work. */
  static final int UNWORKED_AN_HOUR = 3;

  /** Of the whole site: what a database and a disk take without anybody waiting. */
  static final int TIPS_A_MINUTE = 600;

  /** Slips of the pen, not guesses. */
  static final int RECEIPTS_A_MINUTE = 10;

  private final ClientLimit posts;
  private final ClientLimit unworked;
  private final ClientLimit receipts;
  private final Bucket site;

  TipLimit(TimeMeter time) {
    this.posts = new ClientLimit(POSTS_A_MINUTE, time);
    this.unworked = new ClientLimit(UNWORKED_AN_HOUR, Duration.ofHours(1), time);
    this.receipts = new ClientLimit(RECEIPTS_A_MINUTE, time);
    this.site =
        Bucket.builder()
            .addLimit(
                limit ->
                    limit
                        .capacity(TIPS_A_MINUTE)
                        .refillGreedy(TIPS_A_MINUTE, Duration.ofMinutes(1)))
            .withCustomTimePrecision(time)
            .build();
  }

  /** For each form that is sent; see {@link ClientLimit#take}. */
  Duration takePost(String remote) {
    return posts.take(remote);
  }

  /** For each tip-off that is about to be taken in. */
  Duration takeTip(Challenges.Answer answer, String remote) {
    if (answer == Challenges.Answer.WAITED) {
      Duration wait = unworked.take(remote);
      if (!wait.isZero()) {
        return wait;
      }
    }
    ConsumptionProbe probe = site.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Duration.ZERO
        : Duration.ofSeconds(Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
  }

  /** For each receipt that is tried. */
  Duration takeReceipt(String remote) {
    return receipts.take(remote);
  }
}
