package io.jianzhen.bench.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts programs that are to be measured, held to one core or two where the system can do that.
 */
final class FreshJvm {

  private static final String HEAP = "-Xmx64m";
  private static final Path TASKSET = Path.of("/usr/bin/taskset");

  private FreshJvm() {}

  /** Whether programs are held to their cores, and so the compiler of the JVM as well. */
  static boolean isPinned() {
    return Files.isExecutable(TASKSET);
  }

  /** Measures one kind in a JVM with 64 MB of heap. */
  static HostRun.Measured run(RunKind kind, Path file) throws IOException, InterruptedException {
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            HEAP,
            "-cp",
            System.getProperty("java.class.path", ""),
            HostRun.class.getName(),
            kind.name(),
            file.toString());
    return HostRun.Measured.parse(output(kind.cores(), java));
  }

  /** How many lines grep finds, and the nanoseconds it takes. */
  static long[] grep(Path literals, Path file) throws IOException, InterruptedException {
    long start = System.nanoTime();
    String count =
        output(1, List.of("grep", "-c", "-F", "-f", literals.toString(), file.toString()));
    return new long[] {Long.parseLong(count), System.nanoTime() - start};
  }

  private static String output(int cores, List<String> program)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (isPinned()) {
      command.addAll(List.of(TASKSET.toString(), "-c", cores == 1 ? "0" : "0-" + (cores - 1)));
    }
    command.addAll(program);
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    // Bytes are what grep is fastest with.
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    String out =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (!process.waitFor(1, TimeUnit.MINUTES) || out.isEmpty()) {
      throw new IOException("%s failed".formatted(command));
    }
    return out;
  }
}
