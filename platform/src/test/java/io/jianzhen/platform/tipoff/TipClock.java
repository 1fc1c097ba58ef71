package io.jianzhen.platform.tipoff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** A clock that stands at ten in the morning of the day of the notice, until a test moves it. */
@TestComponent
@Primary
final class TipClock extends Clock {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2021-12-28T02:00:00Z"));

  void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }

  @Override
  public Instant instant() {
    return Objects.requireNonNull(now.get());
  }
}
