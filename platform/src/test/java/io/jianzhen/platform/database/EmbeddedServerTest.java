package io.jianzhen.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedServerTest {

  @TempDir Path data;

  @Nested
  class DataAreThere {

    @Test
    void afterACleanRestart() throws SQLException {
      try (var server = EmbeddedServer.start(data)) {
        remember(server.address(), "清华");
      }
      assertThat(remembered()).containsExactly("清华");
    }

    @Test
    void afterTheProcessWasKilledAndItsServerLivesOn() throws Exception {
      try (var killed = ServerProcessFixture.run(data)) {
        remember(killed.address(), "before the kill");
        killed.kill();
        assertThat(postmaster().alive()).as("the orphan").isPresent();
      }
      assertThat(remembered()).containsExactly("before the kill");
    }

    @Test
    void afterTheProcessAndItsServerWereKilled() throws Exception {
      try (var killed = ServerProcessFixture.run(data)) {
        remember(killed.address(), "before the kill");
        ProcessHandle server = postmaster().alive().orElseThrow();
        killed.kill();
        server.destroyForcibly();
      }
      assertThat(remembered()).containsExactly("before the kill");
    }

    @Test
    void whenAnotherProgramNowHasTheServersProcessId() throws Exception {
      try (var server = EmbeddedServer.start(data)) {
        remember(server.address(), "kept");
      }
      Files.writeString(postmaster().pidFile(), ProcessHandle.current().pid() + "\n/elsewhere\n");
      assertThat(remembered()).containsExactly("kept");
    }

    @Test
    void whenAnEarlierFirstStartWasKilledHalfWay() throws Exception {
      Files.createDirectories(data.resolve("postgres.new/base"));
      Files.writeString(data.resolve("postgres.new/PG_VERSION"), "18");
      try (var server = EmbeddedServer.start(data)) {
        remember(server.address(), "fresh");
      }
      assertThat(remembered()).containsExactly("fresh");
    }
  }

  @Nested
  class AProcessThatIsAskedToEnd {

    @Test
    void stopsItsServer() throws Exception {
      try (var asked = ServerProcessFixture.run(data)) {
        asked.address();
        assertThat(postmaster().alive()).isPresent();
        asked.terminate();
        assertThat(postmaster().pidFile()).doesNotExist();
      }
    }
  }

  @Nested
  class AFolderIsRefused {

    @Test
    void whileAnotherProcessUsesIt() throws Exception {
      try (var first = ServerProcessFixture.run(data)) {
        first.address();
        assertThatExceptionOfType(DatabaseUnusable.class)
            .isThrownBy(() -> EmbeddedServer.start(data))
            .withMessageContaining("正被另一个鉴真进程（进程号 %d）使用", first.pid())
            .withMessageContaining("in use by another Jianzhen (process %d)", first.pid());
        first.terminate();
      }
    }

    @Test
    void withExitCodeTwoAndNoStackTrace() throws Exception {
      try (var holder = EmbeddedServer.start(data);
          var second = ServerProcessFixture.runPlatform(data)) {
        assertThat(second.wholeOutput())
            .contains("正被另一个鉴真进程", "kill " + ProcessHandle.current().pid())
            .doesNotContain("\tat ", "Exception");
        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(holder.address().user()).isEqualTo("jianzhen");
      }
    }

    @Test
    void whenItBelongsToAnotherMajorVersion() throws IOException {
      Path mark = Files.createDirectories(data.resolve("postgres")).resolve("PG_VERSION");
      Files.writeString(mark, "17\n");
      assertThatExceptionOfType(DatabaseUnusable.class)
          .isThrownBy(() -> EmbeddedServer.start(data))
          .withMessageContaining("属于 PostgreSQL 17，本版本使用 PostgreSQL 18")
          .withMessageContaining("belong to PostgreSQL 17; this release runs PostgreSQL 18");
      assertThat(mark).hasContent("17");
    }

    @Test
    void whenItCannotBeWritten() throws IOException {
      Path file = Files.createFile(data.resolve("a-file"));
      assertThatExceptionOfType(DatabaseUnusable.class)
          .isThrownBy(() -> EmbeddedServer.start(file.resolve("data")))
          .withMessageContaining("cannot be written");
    }

    @Test
    void whenItsPasswordIsLost() throws IOException {
      EmbeddedServer.start(data).close();
      Files.delete(data.resolve("postgres.secret"));
      assertThatExceptionOfType(DatabaseUnusable.class)
          .isThrownBy(() -> EmbeddedServer.start(data))
          .withMessageContaining("password file");
      assertThat(postmaster().alive()).isEmpty();
    }
  }

  @Nested
  class NobodyElseGetsIn {

    private final TestDatabase.Address server = TestDatabase.empty();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.2", "::1"})
    void byAnyOtherAddress(String address) throws IOException {
      int port = Integer.parseInt(server.url().replaceFirst(".*:(\\d+)/.*", "$1"));
      try (var socket = new Socket()) {
        var there = new InetSocketAddress(address, port);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> socket.connect(there, 2000));
      }
    }

    @Test
    void withoutThePassword() {
      var guess = new DatabaseAddress(server.url(), server.user(), "guess");
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(guess::connect)
          .withMessageContaining("password authentication failed");
    }

    @Test
    void byReadingThePasswordFile() throws IOException {
      EmbeddedServer.start(data).close();
      assertThat(Files.getPosixFilePermissions(data.resolve("postgres.secret")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Nested
  class TextIsOrdered {

    @Test
    void byCodePointAndInUtf8() throws SQLException {
      try (var connection = TestDatabase.empty().dataSource().getConnection();
          var statement = connection.createStatement();
          var row =
              statement.executeQuery(
                  "SELECT 'B' < 'a', upper('é'), current_setting('server_encoding')")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getBoolean(1)).isTrue();
        assertThat(row.getString(2)).isEqualTo("É");
        assertThat(row.getString(3)).isEqualTo("UTF8");
      }
    }
  }

  private Postmaster postmaster() {
    return new Postmaster(data.resolve("postgres"));
  }

  private static void remember(DatabaseAddress address, String text) throws SQLException {
    try (Connection connection = address.connect()) {
      connection.createStatement().execute("CREATE TABLE memory (text text)");
      try (var insert = connection.prepareStatement("INSERT INTO memory VALUES (?)")) {
        insert.setString(1, text);
        insert.execute();
      }
    }
  }

  private List<String> remembered() throws SQLException {
    try (var server = EmbeddedServer.start(data);
        Connection connection = server.address().connect();
        var rows = connection.createStatement().executeQuery("SELECT text FROM memory")) {
      rows.next();
      return List.of(rows.getString(1));
    }
  }
}
