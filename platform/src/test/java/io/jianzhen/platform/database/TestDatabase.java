package io.jianzhen.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL for tests: one server per test run, started at the first use, and a database of
 * its own for whoever asks. All migrations have run in it; a copy takes some 30 ms.
 *
 * <p>In a Spring test, which gets one fresh database per application context:
 *
 * <pre>
 * &#64;SpringBootTest
 * &#64;ContextConfiguration(initializers = TestDatabase.class)
 * class LedgerTest {}
 * </pre>
 *
 * <p>Without Spring: {@code var jdbc = JdbcClient.create(TestDatabase.fresh().dataSource());}
 */
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Where a fresh database answers. */
  public record Address(String url, String user, String password) {

    /** Opens a connection for each request; enough for tests that do without Spring. */
    public javax.sql.DataSource dataSource() {
      var source = new org.postgresql.ds.PGSimpleDataSource();
      source.setUrl(url);
      source.setUser(user);
      source.setPassword(password);
      return source;
    }
  }

  /** A new database with the tables of all migrations and no rows but theirs. */
  public static Address fresh() {
    return copyOf("migrated");
  }

  /** A new database without any table. */
  public static Address empty() {
    return copyOf("template0");
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Address address = fresh();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test database",
                Map.of(
                    "jianzhen.db.url", address.url(),
                    "jianzhen.db.user", address.user(),
                    "jianzhen.db.password", address.password())));
  }

  private static Address copyOf(String template) {
    String name = "test" + COUNT.incrementAndGet();
    execute("CREATE DATABASE %s TEMPLATE %s".formatted(name, template));
    return addressOf(name);
  }

  private static Address addressOf(String name) {
    DatabaseAddress server = Shared.SERVER.address();
    String url = server.url().substring(0, server.url().lastIndexOf('/') + 1) + name;
    return new Address(url, server.user(), server.password());
  }

  private static void execute(String sql) {
    try (Connection connection = Shared.SERVER.address().connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  /** Started when first touched, stopped and removed when the test run ends. */
  private static final class Shared {

    static final EmbeddedServer SERVER = start();

    static {
      execute("CREATE DATABASE migrated");
      Address template = addressOf("migrated");
      Flyway.configure()
          .dataSource(template.url(), template.user(), template.password())
          .locations("classpath:db/migration")
          .load()
          .migrate();
    }

    private static EmbeddedServer start() {
      try {
        Path folder = Files.createTempDirectory("jianzhen-test-database");
        EmbeddedServer server = EmbeddedServer.start(folder);
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(
                    () -> {
                      server.close();
                      deleteQuietly(folder);
                    }));
        return server;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    private static void deleteQuietly(Path folder) {
      try {
        FileSystemUtils.deleteRecursively(folder);
      } catch (IOException left) {
        // A leftover in the temporary folder does no harm.
      }
    }
  }
}
