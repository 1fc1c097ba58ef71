package io.jianzhen.platform.casework.clock;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.casework.clock.ClockBook.Entry;
import io.jianzhen.platform.casework.clock.RunningClock.State;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what steps did to legal clocks, with the steps, in their transaction. The history
 * keeps both.
 */
@Service
public class ClockUndo {

  /** Within which what one transaction noted lies. */
  private static final Duration ONE_MOMENT = Duration.ofSeconds(2);

  private final ClockBook book;
  private final Clocks clocks;
  private final WorkingDays days;
  private final AuditTrail audit;

  ClockUndo(ClockBook book, Clocks clocks, WorkingDays days, AuditTrail audit) {
    this.book = book;
    this.clocks = clocks;
    this.days = days;
    this.audit = audit;
  }

  /**
   * What set a clock going did not happen, so the clock never ran, whether it is open or met.
   *
   * @param event when that was said to have happened
   * @param reason why; names nobody
   * @return whether there was such a clock
   */
  @Transactional
  public boolean started(
      String clock, String subject, OffsetDateTime event, String reason, SignedIn by) {
    days.held();
    book.holdSubject(subject);
    Optional<RunningClock> one = book.ofEvent(clock, subject, exact(event)).map(book::locked);
    one.ifPresent(found -> clocks.cancel(found, reason, by));
    return one.isPresent();
  }

  /**
   * What met a clock was not done then, so the clock runs on as if it had never stopped.
   *
   * @param when it was said to have been done
   * @return whether there was such a clock
   */
  @Transactional
  public boolean met(
      String clock, String subject, OffsetDateTime when, String reason, SignedIn by) {
    OffsetDateTime exact = exact(when);
    return reopen(
        clock,
        subject,
        one -> {
          OffsetDateTime met = one.metAt();
          return met != null && met.isEqual(exact);
        },
        reason,
        by);
  }

  /**
   * A clock that was cancelled for this reason, and for nothing since, runs on. People do not
   * cancel clocks, so nobody can type the reason.
   *
   * @return whether there was such a clock
   */
  @Transactional
  public boolean ended(String clock, String subject, String because, String reason, SignedIn by) {
    return reopen(
        clock,
        subject,
        one ->
            book.last(one.id())
                .filter(last -> last.step() == ClockStep.CANCEL && last.reason().equals(because))
                .isPresent(),
        reason,
        by);
  }

  /**
   * A clock that was met because its record was closed, and by nothing since, runs on. Closings of
   * earlier versions did not say so: those noted no reason, at the moment of the closing.
   *
   * @param closed when the record was closed last; null if it is not known
   * @return whether there was such a clock
   */
  @Transactional
  public boolean closed(
      String clock, String subject, @Nullable OffsetDateTime closed, String reason, SignedIn by) {
    return reopen(
        clock,
        subject,
        one ->
            book.last(one.id())
                .filter(
                    last -> last.step() == ClockStep.CLOSED || isClosingOfOld(one, last, closed))
                .isPresent(),
        reason,
        by);
  }

  private static boolean isClosingOfOld(
      RunningClock one, RunningClock.Event last, @Nullable OffsetDateTime closed) {
    OffsetDateTime met = one.metAt();
    return met != null
        && closed != null
        && last.step() == ClockStep.MET
        && last.reason().isEmpty()
        && Duration.between(met, closed).abs().compareTo(ONE_MOMENT) < 0;
  }

  private boolean reopen(
      String clock, String subject, Predicate<RunningClock> which, String reason, SignedIn by) {
    WorkingCalendar calendar = days.held();
    book.holdSubject(subject);
    if (clocks.running(subject).contains(clock)) {
      return false;
    }
    Optional<RunningClock> one =
        book.over(clock, subject).stream().map(book::locked).filter(which).findFirst();
    one.ifPresent(found -> reopen(found, calendar, reason, by));
    return one.isPresent();
  }

  private void reopen(RunningClock one, WorkingCalendar calendar, String reason, SignedIn by) {
    Optional<OffsetDateTime> paused = book.pausedSince(one.id());
    ClockBook.Added added = book.added(one.id());
    Limit.Span span =
        one.limit()
            .span(
                one.eventAt().toInstant(),
                one.createdAt().toInstant(),
                added.pauses(),
                added.extended(),
                calendar);
    var hands =
        new ClockBook.Hands(
            paused.isPresent() ? State.PAUSED : State.RUNNING,
            span,
            paused.orElse(null),
            RunningClock.Waiting.NOTHING,
            null);
    book.change(one, hands, new Entry(ClockStep.REOPEN, reason, by));
    audit.record(by, "CLOCK_REOPEN", one.reference(), one.clock());
  }

  private static OffsetDateTime exact(OffsetDateTime at) {
    return at.truncatedTo(ChronoUnit.MICROS).withOffsetSameInstant(ZoneOffset.UTC);
  }
}
