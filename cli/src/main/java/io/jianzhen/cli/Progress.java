package io.jianzhen.cli;

import io.jianzhen.cli.input.NameInput;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One line on a terminal that says how far a scan is, a few times a second, and is wiped before
 * anything else is written.
 */
final class Progress {

  private static final long PAUSE_NANOS = 300_000_000;
  private static final double NANOS = 1e9;
  private static final double MEGA = 1e6;
  private static final String WIPE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean isWatched;
  private final LongSupplier nanos;
  private final long began;
  private long shownAt;
  private boolean isShown;

  /**
   * @param nanos a clock that only goes forward, in nanoseconds
   */
  Progress(PrintWriter err, boolean isWatched, LongSupplier nanos) {
    this.err = err;
    this.isWatched = isWatched;
    this.nanos = nanos;
    began = nanos.getAsLong();
    shownAt = began;
  }

  /**
   * Says how far the scan is, unless it has just said so.
   *
   * @param bytes bytes of text read so far, unpacked
   * @param lines lines read so far
   */
  void reached(NameInput input, long bytes, long lines) {
    long now = nanos.getAsLong();
    if (!isWatched || now - shownAt < PAUSE_NANOS) {
      return;
    }
    shownAt = now;
    isShown = true;
    String percent = input.percent() < 0 ? "" : "  " + input.percent() + "%";
    double speed = lines / MEGA / ((now - began) / NANOS);
    err.print(
        String.format(
            Locale.ROOT,
            "%s%s  %.1f MB%s  %.2f 百万行/秒 M lines/s",
            WIPE,
            Inert.text(input.name()),
            bytes / MEGA,
            percent,
            speed));
    err.flush();
  }

  /** Takes the line away. */
  void wipe() {
    if (isShown) {
      err.print(WIPE);
      err.flush();
      isShown = false;
    }
  }
}
