package io.jianzhen.platform.database;

import io.jianzhen.platform.JianzhenApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/** A second Java process that runs the database as the platform does, to be killed by a test. */
final class ServerProcessFixture implements AutoCloseable {

  private static final String READY = "ready ";

  private final Process process;
  private final BufferedReader output;
  private final List<String> lines = new ArrayList<>();

  private ServerProcessFixture(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Runs in the second process: starts the database and stays until it is killed. */
  public static void main(String[] arguments) throws IOException {
    var application = new SpringApplication(DatabaseConfiguration.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    var context =
        application.run("--jianzhen.data=" + arguments[0], "--spring.main.banner-mode=off");
    var address = context.getBean(DatabaseServer.class).address();
    System.out.println(READY + address.url() + " " + address.user() + " " + address.password());
    // Ends with the process that started us, should that one be killed itself.
    new InputStreamReader(System.in, StandardCharsets.UTF_8).read();
    context.close();
  }

  /** The database alone. */
  static ServerProcessFixture run(Path folder) throws IOException {
    return run(ServerProcessFixture.class, folder.toString());
  }

  /** The whole platform. */
  static ServerProcessFixture runPlatform(Path folder) throws IOException {
    return run(JianzhenApplication.class, "--jianzhen.data=" + folder, "--server.port=0");
  }

  private static ServerProcessFixture run(Class<?> program, String... arguments)
      throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8"));
    words.addAll(List.of("-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path")));
    words.add(program.getName());
    words.addAll(List.of(arguments));
    return new ServerProcessFixture(new ProcessBuilder(words).redirectErrorStream(true).start());
  }

  /** Waits until the database answers. */
  DatabaseAddress address() throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
      if (line.startsWith(READY)) {
        String[] words = line.substring(READY.length()).split(" ", -1);
        return new DatabaseAddress(words[0], words[1], words[2]);
      }
    }
    throw new IllegalStateException("ended early: " + String.join("\n", lines));
  }

  long pid() {
    return process.pid();
  }

  /** As {@code kill -9} does: nothing in the process can react. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** As {@code kill} does, or a service manager: the process may tidy up. */
  void terminate() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  /** Reads to the end of a process that is expected to end by itself. */
  String wholeOutput() throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
    }
    return String.join("\n", lines);
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("still running: " + String.join("\n", lines));
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
