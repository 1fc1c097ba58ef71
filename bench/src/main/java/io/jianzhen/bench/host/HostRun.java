package io.jianzhen.bench.host;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** One measured run in a JVM of its own; prints a {@link Measured}. */
final class HostRun {

  private static final int PASSES = 5;

  private HostRun() {}

  /** Arguments: a {@link RunKind} and the file of names. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[1]);
    RunKind.Pass pass = RunKind.valueOf(args[0]).ready();
    long[] nanos = new long[PASSES];
    RunKind.Seen seen = new RunKind.Seen(0, 0);
    for (int i = 0; i < PASSES; i++) {
      long start = System.nanoTime();
      try (InputStream text = new FileInputStream(file.toFile())) {
        seen = pass.over(text);
      }
      nanos[i] = System.nanoTime() - start;
    }
    // Asking the threads takes time, so this pass is not timed.
    double perByte;
    try (var meter = new AllocationMeter(new FileInputStream(file.toFile()), Files.size(file))) {
      pass.over(meter);
      perByte = meter.perByte();
    }
    long first = nanos[0];
    Arrays.sort(nanos);
    System.out.println(
        new Measured(seen.lines(), seen.reported(), first, nanos[0], peak(), perByte).line());
  }

  /** An upper bound in MB: the pools need not have peaked at the same time. */
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(MemoryUsage::getUsed)
            .sum()
        >> 20;
  }

  /**
   * What a run gave.
   *
   * @param lines names in a pass
   * @param reported names reported
   * @param first nanoseconds of the first pass, in which the JVM warms up
   * @param least nanoseconds of the fastest pass
   * @param peak MB of heap at most
   * @param allocated bytes allocated for each byte read, in a pass of its own
   */
  record Measured(long lines, long reported, long first, long least, long peak, double allocated) {

    static Measured parse(String line) {
      String[] parts = line.split(" ");
      return new Measured(
          Long.parseLong(parts[0]),
          Long.parseLong(parts[1]),
          Long.parseLong(parts[2]),
          Long.parseLong(parts[3]),
          Long.parseLong(parts[4]),
          Double.parseDouble(parts[5]));
    }

    String line() {
      return "%d %d %d %d %d %s".formatted(lines, reported, first, least, peak, allocated);
    }

    /** Millions of names a second in a pass of so many nanoseconds. */
    double millions(long nanos) {
      return lines * 1e3 / nanos;
    }
  }
}
