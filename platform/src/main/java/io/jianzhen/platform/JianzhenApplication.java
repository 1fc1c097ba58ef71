package io.jianzhen.platform;

import io.jianzhen.platform.database.EarlyDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** The campaign's platform: one process, one database. */
@SpringBootApplication
@Modulithic(systemName = "鉴真 Jianzhen")
public class JianzhenApplication {

  /** All dates of the campaign are dates of this zone. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  public static void main(String[] args) {
    var application = new SpringApplication(JianzhenApplication.class);
    application.addInitializers(new EarlyDatabase());
    application.run(args);
  }

  /**
   * The only clock.
   *
   * @param startsAt local date and time at which the clock starts ticking, for the demonstration;
   *     empty means now
   */
  @Bean
  static Clock clock(@Value("${jianzhen.clock:}") String startsAt) {
    Clock system = Clock.system(ZONE);
    if (startsAt.isEmpty()) {
      return system;
    }
    Instant start = LocalDateTime.parse(startsAt).atZone(ZONE).toInstant();
    return Clock.offset(system, Duration.between(system.instant(), start));
  }
}
