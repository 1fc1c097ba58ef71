package io.jianzhen.ocr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One process that recognises text, with a directory of its own for what it unpacks. */
final class Companion implements AutoCloseable {

  /** Models and native code lie outside of this memory. */
  private static final String MEMORY = "-Xmx128m";

  private static final String ENDED = "ended";

  private final Process process;
  private final Path directory;
  private final String mark;
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

  private Companion(Process process, Path directory, String mark) {
    this.process = process;
    this.directory = directory;
    this.mark = mark;
  }

  /** Starts a process; that it can work is known after its first picture. */
  static Companion start(String classPath) throws IOException {
    // Private: in the common one anybody could put other models and libraries under known names.
    Path directory = Files.createTempDirectory("jianzhen-ocr");
    String mark = UUID.randomUUID() + " ";
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + directory.resolve("crash.log"),
                "-Djava.io.tmpdir=" + directory,
                "-cp",
                classPath,
                Worker.class.getName(),
                mark)
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var companion = new Companion(process, directory, mark);
    var listener = new Thread(companion::listen, "ocr");
    listener.setDaemon(true);
    listener.start();
    return companion;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Has a picture read.
   *
   * @throws IOException if the process ends, or takes longer than {@code patience} for a line
   */
  List<String> ask(String picture, Duration patience) throws IOException, InterruptedException {
    OutputStream in = process.getOutputStream();
    in.write((picture + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
    List<String> lines = new ArrayList<>();
    while (true) {
      String line = said.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (line == null) {
        throw new IOException("timeout");
      }
      if (line.equals(ENDED)) {
        throw new IOException("exit " + process.waitFor());
      }
      if (line.startsWith("E")) {
        return lines;
      }
      lines.add(line.substring(1));
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException left) {
      // What stays behind lies in the directory for temporary files.
    }
  }

  private void listen() {
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        int at = line.indexOf(mark);
        if (at >= 0) {
          said.add(line.substring(at + mark.length()));
        }
      }
    } catch (IOException closed) {
      // The same as an end.
    } finally {
      said.add(ENDED);
    }
  }
}
