package io.jianzhen.platform.casework.transfer;

import io.jianzhen.platform.casework.Pages;
import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.database.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/** A test of transfers on a database of its own; it is noon on 28 December 2021. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    properties = {"jianzhen.first-administrator=false", "jianzhen.data=target/test-transfers"})
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureMockMvc
@Import({Staff.class, Pages.class, TransferScene.class, ATransferTest.Noon.class})
@interface ATransferTest {

  /** The clock stands. */
  @TestConfiguration
  class Noon {

    @Bean
    @Primary
    Clock noon() {
      return Clock.fixed(Instant.parse("2021-12-28T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }
  }
}
