package io.jianzhen.capture.fetch.render;

import io.jianzhen.capture.fetch.wire.CancelSignal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A browser's processes, from start to end; they are killed when they take too much. */
final class Browser {

  private static final long LOOK_MILLIS = 100;
  private static final long READ_MILLIS = 2000;
  private static final int AT_ONCE = 16 * 1024;

  private final Path home;
  private final int mostOutput;
  private final long mostMemory;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  /** How it ended. */
  enum End {
    DONE,
    FAILED,
    TIME,
    MEMORY,
    OUTPUT,
    CANCELLED
  }

  /**
   * @param home a directory of its own, for everything it writes
   */
  Browser(Path home, int mostOutput, long mostMemory) {
    this.home = home;
    this.mostOutput = mostOutput;
    this.mostMemory = mostMemory;
  }

  /** Runs it to its end, or until the time is over. */
  End run(List<String> command, Duration most, CancelSignal cancel) throws IOException {
    Process process = started(command);
    Thread reader = new Thread(() -> collect(process.getInputStream()), "output of a browser");
    reader.setDaemon(true);
    reader.start();
    CancelSignal.Watch watch = cancel.watch(() -> kill(process));
    try {
      End end = awaited(process, System.nanoTime() + most.toNanos());
      kill(process);
      // A process that got away could keep the pipe open.
      reader.join(READ_MILLIS);
      return cancel.isCancelled() ? End.CANCELLED : end;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return End.CANCELLED;
    } finally {
      watch.close();
      kill(process);
    }
  }

  byte[] output() {
    synchronized (output) {
      return output.toByteArray();
    }
  }

  /** Nothing of our environment reaches it: no proxies, no tokens, no home. */
  private Process started(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
    environment.clear();
    environment.put("PATH", path);
    environment.put("HOME", home.toString());
    environment.put("TMPDIR", home.toString());
    environment.put("LANG", "zh_CN.UTF-8");
    environment.put("LANGUAGE", "zh_CN");
    environment.put("TZ", "Asia/Shanghai");
    builder.directory(home.toFile());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private End awaited(Process process, long until) throws InterruptedException {
    while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      if (System.nanoTime() - until > 0) {
        return End.TIME;
      }
      if (ProcessMemory.of(process.toHandle()) > mostMemory) {
        return End.MEMORY;
      }
      if (isTooMuch()) {
        return End.OUTPUT;
      }
    }
    return isTooMuch() ? End.OUTPUT : process.exitValue() == 0 ? End.DONE : End.FAILED;
  }

  private boolean isTooMuch() {
    synchronized (output) {
      return output.size() > mostOutput;
    }
  }

  private void collect(InputStream in) {
    byte[] some = new byte[AT_ONCE];
    try (in) {
      for (int n = in.read(some); n >= 0 && !isTooMuch(); n = in.read(some)) {
        synchronized (output) {
          output.write(some, 0, n);
        }
      }
    } catch (IOException killed) {
      // What came until then is there.
    }
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
