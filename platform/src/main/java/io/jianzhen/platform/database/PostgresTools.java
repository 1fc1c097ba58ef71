package io.jianzhen.platform.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** PostgreSQL's own programs, {@code initdb} and {@code pg_ctl}, applied to one folder. */
final class PostgresTools {

  private static final int SECONDS_TO_START = 120;
  private static final int SECONDS_TO_STOP = 60;
  private static final int LINES_SHOWN = 5;

  /**
   * Settings given at every start, so that a new release can change them without touching files. A
   * district needs little memory; {@code fsync} and {@code full_page_writes} stay on.
   */
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=40",
          "shared_buffers=128MB",
          "max_wal_size=1GB",
          "fsync=on",
          "synchronous_commit=on",
          "TimeZone=Asia/Shanghai",
          "log_timezone=Asia/Shanghai",
          "lc_messages=C");

  private final Path bin;
  private final Path server;
  private final ServerAccount account;

  /**
   * @param binaries the folder that holds {@code bin}
   * @param server the server's folder
   */
  PostgresTools(Path binaries, Path server, ServerAccount account) {
    this.bin = binaries.resolve("bin");
    this.server = server;
    this.account = account;
  }

  /**
   * Creates the server's files beside their place and moves them there when they are complete, so
   * that a killed start leaves nothing that looks like a server.
   *
   * @param fresh an empty folder on the same disk
   */
  void create(Path fresh, Path secretFile) throws IOException {
    account.take(fresh);
    account.take(secretFile);
    run(
        SECONDS_TO_START,
        "initdb",
        "--pgdata=" + fresh,
        "--username=" + EmbeddedServer.USER,
        "--pwfile=" + secretFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8");
    Files.move(fresh, server, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Starts the server and waits until it answers, after a crash until it has recovered. */
  void start(int port) throws IOException {
    Path log = server.resolve("server.log");
    if (Files.exists(log)) {
      Files.move(log, server.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    String options =
        SETTINGS.stream()
            .map(s -> "-c " + s)
            .collect(Collectors.joining(" ", "-p " + port + " ", ""));
    try {
      run(
          SECONDS_TO_START + 10,
          "pg_ctl",
          "start",
          "--wait",
          "--timeout=" + SECONDS_TO_START,
          "--pgdata=" + server,
          "--log=" + log,
          "--options=" + options);
    } catch (IOException failed) {
      throw Files.exists(log) ? new IOException(lastLines(log), failed) : failed;
    }
  }

  /** Stops the server: running work is broken off and rolled back, what is committed stays. */
  void stop() throws IOException {
    run(
        SECONDS_TO_STOP + 10,
        "pg_ctl",
        "stop",
        "--wait",
        "--timeout=" + SECONDS_TO_STOP,
        "--mode=fast",
        "--pgdata=" + server);
  }

  private void run(int seconds, String program, String... arguments) throws IOException {
    List<String> words = new ArrayList<>(List.of(bin.resolve(program).toString()));
    words.addAll(List.of(arguments));
    // A file, not a pipe: on some systems the server keeps its starter's output open for ever.
    File output = Files.createTempFile("jianzhen-postgres", ".log").toFile();
    try {
      var builder = new ProcessBuilder(account.command(words)).redirectErrorStream(true);
      builder.environment().put("LC_ALL", "C");
      builder.directory(bin.toFile());
      finish(builder.redirectOutput(output).start(), seconds, program, output.toPath());
    } finally {
      Files.deleteIfExists(output.toPath());
    }
  }

  private static void finish(Process process, int seconds, String program, Path output)
      throws IOException {
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("%s did not end within %d s".formatted(program, seconds));
      }
    } catch (InterruptedException stop) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException(program + " was interrupted", stop);
    }
    if (process.exitValue() != 0) {
      throw new IOException(program + ": " + lastLines(output));
    }
  }

  private static String lastLines(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
    return String.join(
        System.lineSeparator(),
        lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
  }
}
