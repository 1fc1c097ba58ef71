package io.jianzhen.capture.fetch.wire;

import io.jianzhen.capture.Truncation;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLException;

/**
 * How long may still be waited, in all and until the next byte. It is asked before every single
 * read, so that a byte now and then does not buy more time.
 */
public final class Deadline {

  private static final int SAID = 120;

  private final LongSupplier nanoTime;
  private final Duration total;
  private final Duration idle;
  private final CancelSignal cancel;
  private final long start;

  /**
   * Starts now.
   *
   * @param nanoTime such as {@link System#nanoTime}
   * @param total for everything
   * @param idle for the next byte to come, a name to be resolved, a connection to be made
   */
  public Deadline(LongSupplier nanoTime, Duration total, Duration idle, CancelSignal cancel) {
    this.nanoTime = nanoTime;
    this.total = total;
    this.idle = idle;
    this.cancel = cancel;
    this.start = nanoTime.getAsLong();
  }

  /** What ends everything early. */
  public CancelSignal cancel() {
    return cancel;
  }

  /**
   * How long to wait for what comes next, 1 ms at least.
   *
   * @throws InterruptedIOException if the time is over or nobody waits any more
   */
  public int waitMillis() throws InterruptedIOException {
    if (cancel.isCancelled()) {
      throw new InterruptedIOException("cancelled");
    }
    long left = total.toNanos() - (nanoTime.getAsLong() - start);
    if (left <= 0) {
      throw new TotalTimeOver();
    }
    return (int) Math.max(1, Math.min(left, idle.toNanos()) / 1_000_000);
  }

  /**
   * Says what went wrong.
   *
   * @param with whom, such as {@code a.example:443}
   */
  public Trouble trouble(IOException failure, String with) {
    if (cancel.isCancelled()) {
      return new Trouble(
          Truncation.UNSPECIFIED,
          "已按要求中止取证，“%s”只取到一部分；需要时请重新取证。".formatted(with),
          "The capture was cancelled, and %s was not read to its end; capture again if needed."
              .formatted(with));
    }
    if (failure instanceof TotalTimeOver) {
      return new Trouble(
          Truncation.TIME,
          "取证超过%s秒的总时限，没有等到“%s”传完；对方可能故意拖慢，请稍后再试或人工截图固定。".formatted(seconds(total), with),
          "%s was not done within %s seconds in all; it may be slow on purpose, so try later or take a screenshot by hand."
              .formatted(with, seconds(total)));
    }
    if (failure instanceof SocketTimeoutException) {
      return new Trouble(
          Truncation.TIME,
          "“%s”超过%s秒没有回应；请稍后再试，或换一条网络线路。".formatted(with, seconds(idle)),
          "%s did not answer for %s seconds; try later or from another network."
              .formatted(with, seconds(idle)));
    }
    return unreachableOrBroken(failure, with);
  }

  private static Trouble unreachableOrBroken(IOException failure, String with) {
    if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
      return new Trouble(
          Truncation.DISCONNECT,
          "连接不上“%s”（%s）；网站可能已关闭，请稍后复查。".formatted(with, said(failure)),
          "%s cannot be connected to (%s); the site may be closed, so look again later."
              .formatted(with, said(failure)));
    }
    if (failure instanceof SSLException && !(failure.getCause() instanceof EOFException)) {
      return new Trouble(
          Truncation.DISCONNECT,
          "与“%s”的加密连接（TLS）失败（%s）；请核对端口，必要时改用 http:// 再取一次。".formatted(with, said(failure)),
          "TLS with %s failed (%s); check the port, and capture with http:// where that is served."
              .formatted(with, said(failure)));
    }
    return new Trouble(
        Truncation.DISCONNECT,
        "与“%s”的连接中途断开（%s）；请重新取证。".formatted(with, said(failure)),
        "The connection with %s broke (%s); capture again.".formatted(with, said(failure)));
  }

  /** What the failure says, without what could disturb a line. */
  private static String said(IOException failure) {
    String message = failure.getMessage();
    String text = message == null ? failure.getClass().getSimpleName() : message;
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= SAID ? line : line.substring(0, SAID) + "…";
  }

  private static String seconds(Duration time) {
    return time.toMillis() % 1000 == 0
        ? Long.toString(time.toSeconds())
        : Double.toString(time.toMillis() / 1000.0);
  }

  /** Everything took too long, though something may have come all the time. */
  private static final class TotalTimeOver extends SocketTimeoutException {
    private static final long serialVersionUID = 1L;

    TotalTimeOver() {
      super("no time left");
    }
  }
}
