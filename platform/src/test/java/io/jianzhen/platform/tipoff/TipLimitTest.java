package io.jianzhen.platform.tipoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.jianzhen.platform.tipoff.Challenges.Answer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Floods, from one address and from ten thousand. */
class TipLimitTest {

  private final AtomicLong nanos = new AtomicLong();
  private final TipLimit limit =
      new TipLimit(
          new TimeMeter() {
            @Override
            public long currentTimeNanos() {
              return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
              return false;
            }
          });

  @Test
  void tenThousandInAMinuteFromAsManyAddressesAreCutToWhatTheSiteTakes() {
    long taken =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "198.18.%d.%d".formatted(i / 250, i % 250))
            .filter(client -> limit.takeTip(Answer.WORKED, client).isZero())
            .count();
    assertThat(taken).isEqualTo(TipLimit.TIPS_A_MINUTE);
    pass(Duration.ofMinutes(1));
    assertThat(limit.takeTip(Answer.WORKED, "192.0.2.1")).isZero();
  }

  @Test
  void tenThousandFromOneAddressCostTheOthersNothing() {
    long posts =
        IntStream.range(0, 10_000).filter(i -> limit.takePost("192.0.2.2").isZero()).count();
    assertThat(posts).isEqualTo(TipLimit.POSTS_A_MINUTE);
    assertThat(limit.takePost("192.0.2.3")).isZero();
  }

  @Test
  void whoeverDidNoWorkComesBackAfterAThirdOfAnHour() {
    for (int i = 0; i < TipLimit.UNWORKED_AN_HOUR; i++) {
      assertThat(limit.takeTip(Answer.WAITED, "192.0.2.4")).isZero();
    }
    assertThat(limit.takeTip(Answer.WAITED, "192.0.2.4")).isGreaterThan(Duration.ofMinutes(15));
    pass(Duration.ofMinutes(20));
    assertThat(limit.takeTip(Answer.WAITED, "192.0.2.4")).isZero();
    assertThat(limit.takeTip(Answer.WAITED, "192.0.2.4")).isPositive();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
