package io.jianzhen.platform.certificate;

import io.jianzhen.detect.Sentence;
import io.jianzhen.platform.certificate.RosterImport.State;
import io.jianzhen.roster.ReadingCancelled;
import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads rosters in the background, two at a time. What was READING when the process ended is read
 * again from its stored file at the next start, three times at most.
 */
@Component
class Readings {

  private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

  /** One for each core of the smallest machine; each holds a connection. */
  private static final int AT_A_TIME = 2;

  private static final int MAY_WAIT = 50;

  private static final Sentence BUSY =
      new Sentence("正在读取的名册太多，请稍后重新上传", "too many rosters are being read; upload it again later");

  private static final Sentence BROKEN =
      new Sentence(
          "读取时系统出错，没有导入任何内容；请重新上传，仍不行请联系系统管理员",
          "the system failed while reading and imported nothing; upload it again, or tell the administrator");

  private static final Sentence GIVEN_UP =
      new Sentence(
          "读取三次都中途中断，没有导入任何内容；请拆成几个文件分别上传，或联系系统管理员",
          "reading broke off three times and imported nothing; split the file and upload the parts, or tell the administrator");

  /** A file that has ended the process this often is not read again. */
  private static final int MOST_ATTEMPTS = 3;

  private final RosterReading reading;
  private final Imports imports;
  private final UploadStore store;
  private final Map<Long, Reading> running = new ConcurrentHashMap<>();
  private final ExecutorService pool =
      new ThreadPoolExecutor(
          AT_A_TIME, AT_A_TIME, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MAY_WAIT));

  Readings(RosterReading reading, Imports imports, UploadStore store) {
    this.reading = reading;
    this.imports = imports;
    this.store = store;
  }

  /** How far a reading has come, in bytes; {@code total} is 0 while it waits. */
  record Share(long done, long total) {}

  /** Starts reading. */
  void begin(long id) {
    var started = new Reading();
    running.put(id, started);
    try {
      pool.execute(() -> run(id, started));
    } catch (RejectedExecutionException full) {
      running.remove(id);
      imports.fail(id, BUSY);
    }
  }

  /** Ends when the import has left READING or was stopped; ended already if it is not read. */
  CompletableFuture<Void> end(long id) {
    Reading one = running.get(id);
    return one == null ? CompletableFuture.completedFuture(null) : one.end;
  }

  /** Reads on the caller's thread. */
  void now(long id) {
    run(id, new Reading());
  }

  Optional<Share> share(long id) {
    return Optional.ofNullable(running.get(id)).map(one -> new Share(one.done, one.total));
  }

  /** Lets a reading stop soon; its rows are then gone. */
  void stop(long id) {
    Optional.ofNullable(running.get(id)).ifPresent(one -> one.stop = true);
  }

  /** Reads again what a killed process left half read, and removes what it left behind. */
  @EventListener(ApplicationReadyEvent.class)
  void resume() {
    imports.in(State.DISCARDED).forEach(store::remove);
    imports.in(State.READING).stream().filter(id -> !running.containsKey(id)).forEach(this::begin);
  }

  /** Ends the readings; their imports stay READING and are read again at the next start. */
  @PreDestroy
  void close() throws InterruptedException {
    pool.shutdownNow();
    running.values().forEach(one -> one.stop = true);
    if (!pool.awaitTermination(10, TimeUnit.SECONDS)) {
      LOG.warn("a roster is still being read; it will be read again at the next start");
    }
  }

  // The outermost edge of a background task: whatever goes wrong has to reach the person who waits.
  private void run(long id, Reading one) {
    try {
      if (imports.attempt(id) > MOST_ATTEMPTS) {
        imports.fail(id, GIVEN_UP);
      }
      reading.read(id, one::goOn);
    } catch (ReadingCancelled | ImportMovedOn stopped) {
      LOG.debug("import {} was stopped", id);
    } catch (Throwable broken) { // also a heap that is too small for the file
      if (!one.stop) {
        LOG.error("reading of import {} failed: {}", id, kindOf(broken));
        imports.fail(id, BROKEN);
      }
    } finally {
      running.remove(id, one);
      one.end.complete(null);
    }
  }

  /** What an exception is, without its message: that may quote the rows of the file. */
  private static String kindOf(Throwable broken) {
    String kind = broken.getClass().getName();
    if (broken instanceof SQLException refused) {
      kind += " " + refused.getSQLState();
    }
    Throwable cause = broken.getCause();
    return cause == null ? kind : kind + ", " + kindOf(cause);
  }

  /** A reading under way; written by its thread, read by those who watch. */
  private static final class Reading {

    private volatile long done;
    private volatile long total;
    private volatile boolean stop;
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    boolean goOn(long read, long of) {
      done = read;
      total = of;
      return !stop;
    }
  }
}
