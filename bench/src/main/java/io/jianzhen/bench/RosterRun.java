package io.jianzhen.bench;

import io.jianzhen.detect.card.CardCheck;
import io.jianzhen.detect.card.DuplicateNumbers;
import io.jianzhen.roster.Line;
import io.jianzhen.roster.Progress;
import io.jianzhen.roster.RosterFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * One measured run in a JVM of its own. Prints rows, milliseconds, milliseconds of CPU, the peak of
 * the heap in MB and a number that depends on all that was read.
 */
final class RosterRun {

  private static final LocalDate ON = LocalDate.of(2021, 12, 28);

  private RosterRun() {}

  /** Arguments: {@code plain} or {@code check}, and the file. */
  public static void main(String[] args) throws Exception {
    long start = System.nanoTime();
    Outcome outcome = args[0].equals("plain") ? plain(Path.of(args[1])) : check(Path.of(args[1]));
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.printf(
        "%d %d %d %d %d%n", outcome.rows(), millis, cpuMillis(), peakMegabytes(), outcome.proof());
  }

  /** Merely reads: every cell's raw text is touched. */
  private static Outcome plain(Path file) throws IOException {
    long[] seen = new long[2];
    try (var workbook = new ReadableWorkbook(file.toFile());
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      rows.forEach(
          row -> {
            seen[0]++;
            for (Cell cell : row) {
              seen[1] +=
                  Optional.ofNullable(cell).map(Cell::getRawValue).map(String::length).orElse(0);
            }
          });
    }
    return new Outcome(seen[0], seen[1]);
  }

  /** Reads, maps, judges by every rule, and looks for numbers that stand twice. */
  private static Outcome check(Path file) throws Exception {
    var check = CardCheck.standard();
    var numbers = new DuplicateNumbers();
    long[] seen = new long[2];
    RosterFile.open(file)
        .read(
            line -> {
              seen[0]++;
              if (line instanceof Line.Taken taken) {
                seen[1] += check.check(taken.entry(), ON).size();
                numbers.add(taken.row(), taken.entry());
              }
            },
            Progress.NONE);
    numbers.forEach((row, finding) -> seen[1]++);
    return new Outcome(seen[0], seen[1]);
  }

  /** What the thread that reads took of a core; on a busy machine the fairer figure. */
  private static long cpuMillis() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
  }

  /** An upper bound: the pools need not have peaked at the same time. */
  private static long peakMegabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(java.lang.management.MemoryUsage::getUsed)
            .sum()
        >> 20;
  }

  private record Outcome(long rows, long proof) {}
}
