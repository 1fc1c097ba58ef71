package io.jianzhen.bench.host;

import io.jianzhen.bench.host.HostRun.Measured;
import io.jianzhen.bench.host.NameFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How fast host names are screened, beside other methods, in one run over the same file. Every
 * method has fresh JVMs with 64 MB of heap. Of each the fastest pass counts, for a neighbour on the
 * same machine only ever makes a pass slower; of the runs the median counts.
 */
public final class HostBench {

  private static final long LINES = 50_000_000;
  private static final long PLAIN_LINES = 5_000_000;
  private static final int RUNS = 3;
  private static final Path DIRECTORY = Path.of("target");

  private final Path file;
  private final Measured newlines;

  private HostBench(Path file, Measured newlines) {
    this.file = file;
    this.newlines = newlines;
  }

  /** Argument, optional: a file of names, or how many to make up (50,000,000). */
  public static void main(String[] args) throws Exception {
    Files.createDirectories(DIRECTORY);
    String what = args.length > 0 ? args[0] : String.valueOf(LINES);
    Path file =
        what.matches("\\d+")
            ? new NameFile(Long.parseLong(what), Kind.MIXED).in(DIRECTORY)
            : Path.of(what);
    // The first run also brings the file into memory.
    FreshJvm.run(RunKind.NEWLINES, file);
    new HostBench(file, median(RunKind.NEWLINES, file)).print();
  }

  private void print() throws Exception {
    System.out.printf(
        Locale.ROOT,
        "%s: %,d names, %.1f bytes a line; %s%n%n",
        file,
        newlines.lines(),
        bytesALine(),
        FreshJvm.isPinned() ? "held to their cores by taskset" : "not held to cores");
    System.out.println(
        "| method | names | M names/s | first pass | GB/s | times the newline scan"
            + " | reported per million | heap, MB |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    row(RunKind.NEWLINES.title(), newlines);
    grep();
    for (RunKind kind : RunKind.values()) {
      if (kind != RunKind.NEWLINES) {
        row(kind.title(), median(kind, file));
      }
    }
    allocation();
  }

  private void grep() throws IOException, InterruptedException {
    Path literals = Literals.in(DIRECTORY);
    List<Measured> runs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      long[] found = FreshJvm.grep(literals, file);
      runs.add(new Measured(newlines.lines(), found[0], found[1], found[1], 0, 0));
    }
    row("grep -c -F -f, %,d literals".formatted(Literals.COUNT), middle(runs));
  }

  private void row(String title, Measured run) {
    double millions = run.millions(run.least());
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d | %.2f | %.2f | %.3f | %.2f | %.1f | %s |%n",
        title,
        run.lines(),
        millions,
        run.millions(run.first()),
        millions * bytesALine() / 1e3,
        newlines.millions(newlines.least()) / millions,
        run.reported() * 1e6 / run.lines(),
        run.peak() == 0 ? "–" : String.valueOf(run.peak()));
  }

  private double bytesALine() {
    return (double) file.toFile().length() / newlines.lines();
  }

  /** Of ordinary names only, so that findings do not count. */
  private static void allocation() throws IOException, InterruptedException {
    Path plain = new NameFile(PLAIN_LINES, Kind.PLAIN).in(DIRECTORY);
    Measured run = FreshJvm.run(RunKind.FOUR_SITES, plain);
    System.out.printf(
        Locale.ROOT,
        "%nOf %,d ordinary names %d were reported; %.3f bytes were allocated for each name.%n",
        run.lines(),
        run.reported(),
        run.allocated() * Files.size(plain) / PLAIN_LINES);
  }

  private static Measured median(RunKind kind, Path file) throws IOException, InterruptedException {
    List<Measured> runs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      runs.add(FreshJvm.run(kind, file));
    }
    return middle(runs);
  }

  private static Measured middle(List<Measured> runs) {
    return runs.stream()
        .sorted(Comparator.comparingLong(Measured::least))
        .toList()
        .get(runs.size() / 2);
  }
}
