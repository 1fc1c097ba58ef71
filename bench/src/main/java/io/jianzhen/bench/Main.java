package io.jianzhen.bench;

import io.jianzhen.bench.host.HostBench;
import io.jianzhen.bench.host.HostRecall;
import io.jianzhen.bench.portrait.PortraitBench;
import io.jianzhen.bench.qr.QrBench;
import java.util.Arrays;

/** What {@code ./jianzhen bench} starts: the measurement that the first argument names. */
public final class Main {

  private static final String USAGE =
      """
      ./jianzhen bench roster [ROWS [RUNS [inline|shared]]]   reading and checking a roster
      ./jianzhen bench check                                  judging certificates
      ./jianzhen bench hosts [FILE|LINES]                     screening host names, beside other methods
      ./jianzhen bench page                                   judging pages, beside parsing them
      ./jianzhen bench evidence                               writing and verifying evidence packages
      ./jianzhen bench qr                                     reading QR codes in hard photos, beside one try
      ./jianzhen bench portrait                               the same portrait on photos of two cards
      ./jianzhen bench start [ROUNDS]                         from the start of a command to its answer
      ./jianzhen bench recall [FILE ...]                      imitations caught; with files: false alarms
      """;

  private Main() {}

  /** Arguments: the measurement and what it takes. */
  public static void main(String[] args) throws Exception {
    String which = args.length > 0 ? args[0] : "";
    String[] rest = args.length > 0 ? Arrays.copyOfRange(args, 1, args.length) : args;
    switch (which) {
      case "roster" -> RosterBench.main(rest);
      case "check" -> CheckBench.main(rest);
      case "hosts" -> HostBench.main(rest);
      case "page" -> PageBench.main(rest);
      case "evidence" -> EvidenceBench.main(rest);
      case "qr" -> QrBench.main(rest);
      case "portrait" -> PortraitBench.main(rest);
      case "start" -> StartBench.main(rest);
      case "recall" -> HostRecall.main(rest);
      default -> System.out.print(USAGE);
    }
  }
}
