package io.jianzhen.platform.website;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.web.ClientLimit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PublicCheckLimitTest {

  private final StoppedTime time = new StoppedTime();
  private final PublicCheckLimit limit = new PublicCheckLimit(time);

  @Test
  void aClientMayAskThirtyTimesAtOnceAndThenHasToWait() {
    useUp("192.0.2.1");
    assertThat(limit.take("192.0.2.1")).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
  }

  @Test
  void whoeverWaitsAsToldMayAskAgain() {
    useUp("192.0.2.1");
    time.pass(limit.take("192.0.2.1"));
    assertThat(limit.take("192.0.2.1")).isZero();
    assertThat(limit.take("192.0.2.1")).isPositive();
  }

  @Test
  void aMinuteLaterTheBucketIsFullAndNotFuller() {
    time.pass(Duration.ofMinutes(5));
    useUp("192.0.2.1");
    assertThat(limit.take("192.0.2.1")).isPositive();
  }

  @Test
  void oneClientDoesNotWaitForAnother() {
    useUp("192.0.2.1");
    assertThat(limit.take("192.0.2.2")).isZero();
  }

  @Test
  void anIpv6NetworkOf64BitsIsOneClient() {
    useUp("2001:db8:0:1::1");
    assertThat(limit.take("2001:db8:0:1:ffff::2")).isPositive();
    assertThat(limit.take("2001:db8:0:2::1")).isZero();
  }

  @Test
  void noMoreClientsAreRememberedThanAgreed() {
    for (int i = 0; i < ClientLimit.MOST_CLIENTS + 500; i++) {
      limit.take("10.0.%d.%d".formatted(i / 256, i % 256));
    }
    assertThat(limit.clients()).isLessThanOrEqualTo(ClientLimit.MOST_CLIENTS);
  }

  @Test
  void aClientThatStaysAwayIsForgotten() {
    limit.take("192.0.2.1");
    time.pass(Duration.ofMinutes(11));
    assertThat(limit.clients()).isZero();
  }

  private void useUp(String client) {
    for (int i = 0; i < PublicCheckLimit.CHECKS_A_MINUTE; i++) {
      assertThat(limit.take(client)).isZero();
    }
  }
}
