package io.jianzhen.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Chooses the server and opens a pool on it. Stands alone: a DataSource made in the application's
 * main class would wait for Flyway and Flyway for it.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /** Two cores answer no more than this many requests at once; the server admits 40. */
  private static final int POOL_SIZE = 10;

  @Bean(destroyMethod = "close")
  @ConditionalOnMissingBean
  DatabaseServer databaseServer(Environment settings) {
    return choose(settings);
  }

  /**
   * @throws DatabaseUnusable if the server that the settings name cannot be used
   */
  static DatabaseServer choose(Environment settings) {
    String url = settings.getProperty("jianzhen.db.url", "");
    if (url.isBlank()) {
      return EmbeddedServer.start(Path.of(settings.getProperty("jianzhen.data", "data")));
    }
    return OutsideServer.reach(
        new DatabaseAddress(
            url.strip(),
            settings.getProperty("jianzhen.db.user", ""),
            settings.getProperty("jianzhen.db.password", "")));
  }

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(DatabaseServer server) {
    var pool = new HikariDataSource();
    pool.setPoolName("jianzhen");
    pool.setJdbcUrl(server.address().url());
    pool.setUsername(server.address().user());
    pool.setPassword(server.address().password());
    pool.setMaximumPoolSize(POOL_SIZE);
    // Rosters come in by the hundred thousand rows: a batch goes as few statements.
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    // The driver would otherwise write bound values, names and identity numbers, into exceptions.
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    pool.setMinimumIdle(2);
    // The driver would otherwise send the zone of whatever machine this runs on.
    // Compiling a query pays after minutes, not for pages that are read in milliseconds.
    pool.setConnectionInitSql(
        "SET TIME ZONE 'Asia/Shanghai'; SET jit = off; SET plan_cache_mode = force_custom_plan");
    return pool;
  }
}
