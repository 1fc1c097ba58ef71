package io.jianzhen.capture.fetch.wire;

import java.util.HashSet;
import java.util.Set;

/** Ends a running capture from another thread: whatever it waits for is closed at once. */
public final class CancelSignal {

  private final Set<Runnable> ends = new HashSet<>();
  private boolean isCancelled;

  /** Ends what runs, and whatever else would be begun under this signal. */
  public void cancel() {
    Set<Runnable> now;
    synchronized (this) {
      isCancelled = true;
      now = Set.copyOf(ends);
      ends.clear();
    }
    now.forEach(Runnable::run);
  }

  /** Whether it was given. */
  public synchronized boolean isCancelled() {
    return isCancelled;
  }

  /**
   * Runs {@code end} when the signal is given, or now if it was already.
   *
   * @return closed when there is nothing left to end
   */
  public Watch watch(Runnable end) {
    synchronized (this) {
      if (!isCancelled) {
        ends.add(end);
        return () -> forget(end);
      }
    }
    end.run();
    return () -> {};
  }

  private synchronized void forget(Runnable end) {
    ends.remove(end);
  }

  /** Something that can still be ended. */
  @FunctionalInterface
  public interface Watch extends AutoCloseable {
    @Override
    void close();
  }
}
