package io.jianzhen.platform.certificate;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that ticks from the day of the notice, 28 December 2021. */
@TestConfiguration
class CampaignClock {

  private static final ZonedDateTime START =
      ZonedDateTime.of(2021, 12, 28, 9, 0, 0, 0, ZoneId.of("Asia/Shanghai"));

  @Bean
  @Primary
  Clock clockOfTheCampaign() {
    Clock system = Clock.system(START.getZone());
    return Clock.offset(system, Duration.between(system.instant(), START.toInstant()));
  }
}
