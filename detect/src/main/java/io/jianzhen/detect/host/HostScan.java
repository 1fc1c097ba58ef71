package io.jianzhen.detect.host;

import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.cue.FirstLook;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Judges every line of a file of names, on all cores, in bounded memory.
 *
 * <p>A line that {@link HostName#parse} reads is judged exactly as {@link HostScreen} would; others
 * are passed over. Verdicts come in the order of the lines, whatever the number of threads.
 */
public final class HostScan {

  /** So many bytes are judged before the filter is worth the making: three thousand names. */
  private static final long FEW = 64_000;

  private final HostScreen screen;
  private final Tier least;
  private final int threads;
  private final long few;

  /**
   * A scan.
   *
   * @param least verdicts less urgent are not told; ALERT, WATCH or RESTRICTED
   * @param threads how many blocks are judged at the same time, 1 or more
   */
  public HostScan(HostScreen screen, Tier least, int threads) {
    this(screen, least, threads, FEW);
  }

  /** A scan that makes no filter for so few bytes. */
  HostScan(HostScreen screen, Tier least, int threads, long few) {
    if (!least.isAtLeast(Tier.RESTRICTED)) {
      throw new IllegalArgumentException("a scan tells ALERT, WATCH or RESTRICTED, not " + least);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("a scan needs a thread: " + threads);
    }
    this.screen = screen;
    this.least = least;
    this.threads = threads;
    this.few = few;
  }

  /** Judges every line of the text in UTF-8 and tells the verdicts to {@code out}. */
  public Summary scan(InputStream in, Consumer<HostVerdict> out) throws IOException {
    return scan(in, out, (bytes, lines) -> {});
  }

  /**
   * Judges every line and tells how far it is.
   *
   * <p>Where the stream has nothing more at the moment, what is known is told before waiting.
   *
   * @param progress is told once a block
   * @throws IOException if reading fails; what was told so far is true
   */
  public Summary scan(InputStream in, Consumer<HostVerdict> out, Progress progress)
      throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      return scan(in, out, progress, workers);
    } finally {
      workers.shutdownNow();
    }
  }

  private Summary scan(
      InputStream in, Consumer<HostVerdict> out, Progress progress, ExecutorService workers)
      throws IOException {
    var blocks = new BlockReader(in);
    Deque<Future<Judged>> under = new ArrayDeque<>();
    Deque<Lane> spare = new ArrayDeque<>();
    long lines = 0;
    long found = 0;
    long bytes = 0;
    long taken = 0;
    boolean more = true;
    while (more || !under.isEmpty()) {
      while (more && under.size() <= threads && (under.isEmpty() || blocks.isReady())) {
        Lane lane = spare.isEmpty() ? new Lane(new Block(), screen.firstLook()) : spare.pop();
        more = blocks.next(lane.block);
        if (more) {
          taken += lane.block.length();
          under.add(workers.submit(taken <= few ? byLine(lane) : byBlock(lane)));
        }
      }
      if (!under.isEmpty()) {
        Judged judged = await(under.remove());
        judged.verdicts.forEach(out);
        lines += judged.lines;
        found += judged.verdicts.size();
        bytes += judged.lane.block.length();
        progress.reached(bytes, lines);
        spare.push(judged.lane);
      }
    }
    return new Summary(lines, found);
  }

  private Callable<Judged> byLine(Lane lane) {
    var task = new LineScan(screen, lane.look, least, lane.block);
    return () -> new Judged(lane, task.judge(), task.lines());
  }

  private Callable<Judged> byBlock(Lane lane) {
    var task = new BlockScan(screen, screen.cues(), lane.look, least, lane.block);
    return () -> new Judged(lane, task.judge(), task.lines());
  }

  private static Judged await(Future<Judged> task) throws IOException {
    try {
      return task.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("the scan was stopped", stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  /** What is used again for block after block. */
  private record Lane(Block block, FirstLook look) {}

  private record Judged(Lane lane, List<HostVerdict> verdicts, long lines) {}

  /** Is told how far a scan is. */
  @FunctionalInterface
  public interface Progress {

    /**
     * So much has been read and judged.
     *
     * @param bytes bytes of text
     * @param lines lines of it
     */
    void reached(long bytes, long lines);
  }

  /**
   * What happened.
   *
   * @param lines lines that were read
   * @param found verdicts that were told
   */
  public record Summary(long lines, long found) {}
}
