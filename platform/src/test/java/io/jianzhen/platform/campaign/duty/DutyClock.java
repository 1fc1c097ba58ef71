package io.jianzhen.platform.campaign.duty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** A clock that stands at ten in the morning of a day, until a test moves it, forth or back. */
@TestComponent
@Primary
public final class DutyClock extends Clock {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(morning(LocalDate.of(2021, 11, 1)));

  public void set(String day) {
    now.set(morning(LocalDate.parse(day)));
  }

  public void pass(Duration time) {
    now.set(instant().plus(time));
  }

  private static Instant morning(LocalDate day) {
    return day.atTime(10, 0).atZone(ZONE).toInstant();
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
