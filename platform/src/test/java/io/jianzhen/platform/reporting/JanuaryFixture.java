package io.jianzhen.platform.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** It is 10 January 2022, 09:00 in China; statements to the database are counted. */
@TestConfiguration
public class JanuaryFixture {

  @Bean
  @Primary
  static Clock january() {
    return Clock.fixed(Instant.parse("2022-01-10T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
  }

  @Bean
  static QueryCount queryCount() {
    return new QueryCount();
  }
}
