package io.jianzhen.platform.casework.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** A clock that stands at ten in the morning of the day of the notice, until a test sets it. */
@TestComponent
@Primary
final class StandingClock extends Clock {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2021-12-28T02:00:00Z"));

  /**
   * @param local such as {@code 2021-12-28T10:00}
   */
  void set(String local) {
    now.set(LocalDateTime.parse(local).atZone(Limit.ZONE).toInstant());
  }

  @Override
  public ZoneId getZone() {
    return Limit.ZONE;
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
