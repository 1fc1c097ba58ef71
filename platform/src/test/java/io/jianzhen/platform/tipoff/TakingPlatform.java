package io.jianzhen.platform.tipoff;

import com.zaxxer.hikari.HikariDataSource;
import io.jianzhen.platform.database.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** What takes tip-offs in, and no more of the platform, on a database that lies elsewhere. */
final class TakingPlatform {

  private TakingPlatform() {}

  static AnnotationConfigApplicationContext on(TestDatabase.Address database, Path data) {
    var context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test",
                Map.of(
                    "jianzhen.data", data.toString(),
                    "url", database.url(),
                    "user", database.user(),
                    "password", database.password())));
    context.register(
        Beans.class,
        io.jianzhen.platform.seal.Seal.class,
        io.jianzhen.platform.audit.AuditTrail.class,
        TipBook.class,
        TipOffs.class,
        TipFiles.class,
        AlikeTips.class,
        Reception.class);
    context.refresh();
    return context;
  }

  /** The few things that Spring Boot would bring. */
  @TestConfiguration
  @EnableTransactionManagement(proxyTargetClass = true)
  static class Beans {

    @Bean
    DataSource dataSource(org.springframework.core.env.Environment environment) {
      var pool = new HikariDataSource();
      pool.setJdbcUrl(environment.getRequiredProperty("url"));
      pool.setUsername(environment.getRequiredProperty("user"));
      pool.setPassword(environment.getRequiredProperty("password"));
      pool.setMaximumPoolSize(8);
      return pool;
    }

    @Bean
    JdbcClient jdbc(DataSource source) {
      return JdbcClient.create(source);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource source) {
      return new JdbcTransactionManager(source);
    }

    @Bean
    Clock clock() {
      return new TipClock();
    }
  }
}
