package io.jianzhen.platform.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The clock of the demonstration: it ticks, from whatever morning it was last set to. */
@Component
@Primary
@ConditionalOnProperty(name = "jianzhen.demo", havingValue = "true")
class DemoClock extends Clock {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Clock real = Clock.system(ZONE);
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  /** Sets the clock to nine o'clock in the morning of a day. */
  void travelTo(LocalDate day) {
    ahead.set(Duration.between(real.instant(), day.atTime(9, 0).atZone(ZONE)));
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(real.withZone(zone), ahead.get());
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead.get());
  }
}
