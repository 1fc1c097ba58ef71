package io.jianzhen.platform;

import io.jianzhen.platform.database.EarlyDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
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

  /** The only clock; the demonstration has one of its own. */
  @Bean
  static Clock clock() {
    return Clock.system(ZONE);
  }

  /** Where secrets come from that a test may want to know. */
  @Bean
  static SecureRandom random() {
    return new SecureRandom();
  }
}
