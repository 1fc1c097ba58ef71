package io.jianzhen.platform.website;

import io.github.bucket4j.TimeMeter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration
@EnableScheduling
class WebsiteConfig {

  /** Time that only goes on, unlike the clock, which people set and the demonstration moves. */
  @Bean
  static TimeMeter requestTime() {
    return TimeMeter.SYSTEM_NANOTIME;
  }
}
