package io.jianzhen.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that Jianzhen brings along, on a folder that lasts.
 *
 * <p>It listens on 127.0.0.1 only, on a port that is free at the time, and asks for a password. Its
 * data are in UTF-8, ordered by code point, the same on every platform.
 */
final class EmbeddedServer implements DatabaseServer {

  /** The only major version whose files the programs on board can read. */
  static final String MAJOR = "18";

  static final String USER = "jianzhen";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

  /** Another program may take a free port between our look and the server's start. */
  private static final int ATTEMPTS = 3;

  private static final int SECONDS_FOR_SURVIVORS = 30;

  private final DataDirectory data;
  private final PostgresTools tools;
  private final DatabaseAddress address;

  private EmbeddedServer(DataDirectory data, PostgresTools tools, DatabaseAddress address) {
    this.data = data;
    this.tools = tools;
    this.address = address;
  }

  /**
   * Starts the server of a folder, creating both if need be. A server that a killed Jianzhen left
   * behind is stopped first; PostgreSQL then recovers what was committed.
   *
   * @throws DatabaseUnusable if the folder is in use, cannot be written, or belongs to another
   *     major version, or the server does not start
   */
  static EmbeddedServer start(Path folder) {
    DataDirectory data = DataDirectory.hold(folder);
    try {
      return start(data);
    } catch (IOException | SQLException failed) {
      data.close();
      throw notStarted(data.root(), failed);
    } catch (RuntimeException refused) {
      data.close();
      throw refused;
    }
  }

  private static EmbeddedServer start(DataDirectory data) throws IOException, SQLException {
    refuseOtherVersion(data.server());
    ServerAccount account = ServerAccount.forFolder(data.server());
    account.letThrough(data.root());
    Path binaries = PostgresBinaries.unpacked(data.root(), account.ownsOurFiles());
    var tools = new PostgresTools(binaries, data.server(), account);
    if (Files.exists(data.server())) {
      stopRemains(data.server(), tools);
    } else {
      create(data, tools);
    }
    String secret = data.secret();
    int port = startOnFreePort(tools);
    try {
      return new EmbeddedServer(data, tools, openDatabase(port, secret));
    } catch (SQLException refused) {
      tools.stop();
      throw refused;
    }
  }

  private static void refuseOtherVersion(Path server) throws IOException {
    if (!Files.exists(server)) {
      return;
    }
    Path mark = server.resolve("PG_VERSION");
    String found = Files.exists(mark) ? Files.readString(mark).strip() : "?";
    if (!found.equals(MAJOR)) {
      throw new DatabaseUnusable(
          "数据目录 %s 属于 PostgreSQL %s，本版本使用 PostgreSQL %s。".formatted(server, found, MAJOR),
          "The data in %s belong to PostgreSQL %s; this release runs PostgreSQL %s."
              .formatted(server, found, MAJOR),
          "数据未被改动；升级步骤见 docs/operations.zh-CN.md。 Nothing was changed; docs/operations.md tells how to"
              + " upgrade.");
    }
  }

  private static void create(DataDirectory data, PostgresTools tools) throws IOException {
    Path fresh = data.root().resolve("postgres.new");
    FileSystemUtils.deleteRecursively(fresh);
    Files.createDirectory(fresh);
    data.newSecret();
    tools.create(fresh, data.secretFile());
  }

  /** Ends what a killed Jianzhen left behind; nobody else can run here while we hold the lock. */
  private static void stopRemains(Path server, PostgresTools tools) throws IOException {
    var postmaster = new Postmaster(server);
    if (postmaster.alive().isPresent()) {
      LOG.info("stopping the database server that a killed process left behind");
      try {
        tools.stop();
      } catch (IOException notStopped) {
        if (postmaster.alive().isPresent()) {
          throw notStopped;
        }
      }
    }
    awaitEnd(postmaster.survivors());
    // Its process id may now be another program's, and PostgreSQL would take that for itself.
    Files.deleteIfExists(postmaster.pidFile());
  }

  private static void awaitEnd(List<ProcessHandle> processes) throws IOException {
    CompletableFuture<?>[] ends =
        processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(ends).get(SECONDS_FOR_SURVIVORS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException stuck) {
      throw new IOException("old server processes do not end: " + processes, stuck);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stop);
    }
  }

  private static int startOnFreePort(PostgresTools tools) throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      try {
        tools.start(port);
        return port;
      } catch (IOException failed) {
        boolean taken = String.valueOf(failed.getMessage()).contains("Address already in use");
        if (!taken || attempt == ATTEMPTS) {
          throw failed;
        }
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    }
  }

  private static DatabaseAddress openDatabase(int port, String secret) throws SQLException {
    String server = "jdbc:postgresql://127.0.0.1:%s/".formatted(port);
    try (Connection connection = new DatabaseAddress(server + "postgres", USER, secret).connect();
        var statement = connection.createStatement()) {
      var found =
          statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '%s'".formatted(USER));
      if (!found.next()) {
        statement.execute("CREATE DATABASE " + USER);
      }
    }
    return new DatabaseAddress(server + USER, USER, secret);
  }

  @Override
  public DatabaseAddress address() {
    return address;
  }

  @Override
  public void close() {
    try {
      tools.stop();
    } catch (IOException failed) {
      LOG.warn("the database server did not stop; the next start stops it", failed);
    } finally {
      data.close();
    }
  }

  private static DatabaseUnusable notStarted(Path root, Exception why) {
    return new DatabaseUnusable(
        "数据目录 %s 中的数据库未能启动：%s".formatted(root, why.getMessage()),
        "The database in %s did not start: %s".formatted(root, why.getMessage()),
        "请检查磁盘空间和目录权限；详情见 %s。 Check disk space and permissions; details are in %s."
            .formatted(root.resolve("postgres/server.log"), root.resolve("postgres/server.log")),
        why);
  }
}
