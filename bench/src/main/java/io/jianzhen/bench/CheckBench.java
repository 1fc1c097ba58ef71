package io.jianzhen.bench;

import io.jianzhen.detect.card.CardCheck;
import io.jianzhen.detect.card.CertificateEntry;
import io.jianzhen.roster.Line;
import io.jianzhen.roster.Progress;
import io.jianzhen.roster.RosterFile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How many certificates one core judges in a second by every rule, without reading any file. */
public final class CheckBench {

  private static final int ENTRIES = 20_000;
  private static final int ROUNDS = 15;
  private static final int ROUND = 2_000_000;
  private static final LocalDate ON = LocalDate.of(2021, 12, 28);

  private CheckBench() {}

  /** Prints each round; the first ones warm up. */
  public static void main(String[] args) throws Exception {
    Path file = Path.of("target", "roster-" + ENTRIES + "-inline.xlsx");
    new GeneratedRoster(ENTRIES, false).writeTo(file);
    List<CertificateEntry> entries = new ArrayList<>();
    RosterFile.open(file)
        .read(
            line -> {
              if (line instanceof Line.Taken taken) {
                entries.add(taken.entry());
              }
            },
            Progress.NONE);
    // CPU time, as other work on the machine is not what is measured.
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    var check = CardCheck.standard();
    for (int round = 0; round < ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      long findings = 0;
      for (int i = 0; i < ROUND; i++) {
        findings += check.check(entries.get(i % entries.size()), ON).size();
      }
      long perSecond = ROUND * 1_000_000_000L / (threads.getCurrentThreadCpuTime() - start);
      System.out.printf("%d certificates/s of CPU time (%d findings)%n", perSecond, findings);
    }
  }
}
