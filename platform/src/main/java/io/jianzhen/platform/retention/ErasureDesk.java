package io.jianzhen.platform.retention;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.Deed;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.retention.Erasures.Run;
import io.jianzhen.platform.retention.Erasures.State;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has personal data erased in the background after one person has proposed it and another has
 * confirmed. What was running when the process ended goes on at the next start.
 */
@Service
class ErasureDesk implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ErasureDesk.class);

  /** What is typed to confirm, in either language. */
  private static final Set<String> WORDS = Set.of("清除", "ERASE");

  private final Eraser eraser;
  private final Erasures erasures;
  private final ErasedFiles files;
  private final RetentionPeriods periods;
  private final Forecast forecast;
  private final Protocol protocol;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final ExecutorService lane = Executors.newSingleThreadExecutor();
  private volatile boolean isStopped;
  private volatile boolean isCancelled;
  private volatile CompletableFuture<Void> end = CompletableFuture.completedFuture(null);

  ErasureDesk(
      Eraser eraser,
      Erasures erasures,
      ErasedFiles files,
      RetentionPeriods periods,
      Forecast forecast,
      Protocol protocol,
      AuditTrail audit,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.eraser = eraser;
    this.erasures = erasures;
    this.files = files;
    this.periods = periods;
    this.forecast = forecast;
    this.protocol = protocol;
    this.audit = audit;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Proposes to erase what came in until now.
   *
   * @param early whether it is meant although the period is not over
   * @throws ErasureRefused if the period is not over and that is not meant, or another erasure is
   *     not done yet
   */
  long propose(String reason, boolean early, SignedIn me) {
    boolean isOver = periods.isOver();
    if (!isOver && !early) {
      throw new ErasureRefused("retention.refused.early");
    }
    return Objects.requireNonNull(
        transaction.execute(
            tx -> {
              long id = erasures.propose(reason, !isOver, me);
              audit.record(me, "ERASURE_PROPOSE", subject(id), isOver ? "" : "early");
              return id;
            }));
  }

  /** Takes a proposal back. */
  void withdraw(long id, SignedIn me) {
    step(id, State.PROPOSED, State.WITHDRAWN, "ERASURE_WITHDRAW", me);
  }

  /**
   * Confirms what somebody else has proposed, and begins.
   *
   * @throws ErasureRefused if it is the same person, the word is wrong, or it is not proposed any
   *     more
   */
  void confirm(long id, String word, SignedIn me) {
    if (erasures.get(id).proposedBy().equals(me.username())) {
      throw new ErasureRefused("retention.refused.same");
    }
    if (!WORDS.contains(word.strip())) {
      throw new ErasureRefused("retention.refused.word");
    }
    transaction.executeWithoutResult(
        tx -> {
          erasures.confirm(id, eraser.employers(erasures.get(id).through()), me);
          audit.record(me, "ERASURE_CONFIRM", subject(id), "");
        });
    begin(id);
  }

  /**
   * Stops after the transaction that is under way; what is erased stays so. Once the tables are
   * written anew it is too late.
   */
  void cancel(long id, SignedIn me) {
    if (erasures.get(id).state() != State.RUNNING) {
      throw new ErasureRefused("retention.refused.movedOn");
    }
    audit.record(me, "ERASURE_CANCEL", subject(id), "");
    isCancelled = true;
  }

  /** Goes on where it stopped; it was confirmed already. */
  void resume(long id, SignedIn me) {
    end.join();
    step(id, erasures.get(id).state(), State.RUNNING, "ERASURE_RESUME", me);
    begin(id);
  }

  private void step(long id, State from, State to, String action, SignedIn me) {
    boolean allowed = to != State.RUNNING || from.canGoOn();
    transaction.executeWithoutResult(
        tx -> {
          if (!allowed || !erasures.move(id, from, to)) {
            throw new ErasureRefused("retention.refused.movedOn");
          }
          audit.record(me, action, subject(id), "");
        });
  }

  /** Goes on with what a killed process has left. */
  @EventListener(ApplicationReadyEvent.class)
  void goOn() {
    files.removeAll();
    erasures.open().filter(run -> run.state() == State.RUNNING).ifPresent(run -> begin(run.id()));
  }

  private void begin(long id) {
    isCancelled = false;
    end = CompletableFuture.runAsync(() -> run(id), lane);
  }

  // The outermost edge of a background task: whatever goes wrong has to reach the person who waits.
  private void run(long id) {
    try {
      if (eraser.all(erasures.get(id), () -> !isStopped && !isCancelled)) {
        finish(id);
      } else if (isCancelled) {
        erasures.move(id, State.RUNNING, State.CANCELLED);
      }
    } catch (RuntimeException failed) {
      LOG.error("erasure {} could not go on: {}", id, failed.getClass());
      if (!isStopped) {
        erasures.move(id, State.RUNNING, State.FAILED);
      }
    }
  }

  private void finish(long id) {
    transaction.executeWithoutResult(
        tx -> {
          Run run = erasures.get(id);
          OffsetDateTime now = OffsetDateTime.now(clock);
          var counts = erasures.counts(id);
          erasures.end(id, now, protocol.of(run, now, counts, forecast.held(), clock.getZone()));
          events.publishEvent(
              new Deed(
                  Objects.requireNonNull(run.confirmedBy()),
                  run.unit(),
                  "ERASURE_DONE",
                  subject(id),
                  counts.toString()));
        });
  }

  /** Ends when nothing is under way. */
  CompletableFuture<Void> end() {
    return end;
  }

  private static String subject(long id) {
    return "erasure:" + id;
  }

  @Override
  public void destroy() {
    isStopped = true;
    lane.shutdown();
  }
}
