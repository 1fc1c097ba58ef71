package io.jianzhen.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/**
 * How long reading and checking a roster takes, as a ratio to merely reading the same file with
 * fastexcel. Each run has a fresh JVM with a heap of 512 MB; the two kinds alternate, and the
 * median counts.
 */
public final class RosterBench {

  private static final String HEAP = "-Xmx512m";
  private static final double TARGET = 1.5;

  private RosterBench() {}

  /** Arguments, all optional: rows (1,000,000), runs of each kind (3), inline or shared texts. */
  public static void main(String[] args) throws Exception {
    int rows = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    String texts = args.length > 2 ? args[2] : "inline";
    Path file = Path.of("target", "roster-%d-%s.xlsx".formatted(rows, texts));
    new GeneratedRoster(rows, texts.equals("shared")).writeTo(file);
    List<Measured> plain = new ArrayList<>();
    List<Measured> check = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      plain.add(run("plain", file));
      check.add(run("check", file));
    }
    report("by the clock", rows, median(plain, Measured::millis), median(check, Measured::millis));
    report("by CPU time", rows, median(plain, Measured::cpu), median(check, Measured::cpu));
  }

  private static void report(String by, int rows, long plain, long check) {
    double ratio = (double) check / plain;
    System.out.printf(
        "%s: plain %d rows/s, read and checked %d rows/s, ratio %.2f (target %.1f): %s%n",
        by,
        1000L * rows / plain,
        1000L * rows / check,
        ratio,
        TARGET,
        ratio <= TARGET ? "met" : "MISSED");
  }

  private static Measured run(String kind, Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path", ""),
                RosterRun.class.getName(),
                kind,
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .directory(new File("").getAbsoluteFile())
            .start();
    String line =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IllegalStateException("%s failed: %s".formatted(kind, line));
    }
    String[] parts = line.split(" ");
    System.out.printf(
        "%s: %s rows in %s ms, CPU %s ms, heap at most %s MB (%s)%n",
        kind, parts[0], parts[1], parts[2], parts[3], parts[4]);
    return new Measured(Long.parseLong(parts[1]), Long.parseLong(parts[2]));
  }

  private static long median(List<Measured> runs, ToLongFunction<Measured> of) {
    long[] sorted = runs.stream().mapToLong(of).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private record Measured(long millis, long cpu) {}
}
