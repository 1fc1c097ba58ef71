package io.jianzhen.platform.casework.clock;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.casework.clock.ClockBook.Entry;
import io.jianzhen.platform.casework.clock.RunningClock.State;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets legal clocks going and stops them, in the transaction of what happened. Whoever calls has
 * already asked whether the person may do what happened.
 */
@Service
public class Clocks {

  private final LegalClocks laws;
  private final ClockBook book;
  private final WorkingDays days;
  private final AuditTrail audit;
  private final Clock clock;

  Clocks(LegalClocks laws, ClockBook book, WorkingDays days, AuditTrail audit, Clock clock) {
    this.laws = laws;
    this.book = book;
    this.days = days;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The record on which a clock runs, as lists show it.
   *
   * @param title such as a number; it names nobody
   * @param href its page, an address of ours
   */
  public record Shown(String title, String href) {

    public Shown {
      if (title.isBlank() || !href.startsWith("/") || href.startsWith("//")) {
        throw new IllegalArgumentException("'%s' at '%s'".formatted(title, href));
      }
    }
  }

  /**
   * Starts a clock. Started again while it is open, or of the same event, it is the same clock; one
   * that the same event sets going takes the place of an open one, as T05a of T05.
   *
   * @param clock such as {@code T02}
   * @param subject the record, such as {@code case:7}
   * @param unit code of the unit that owes, or that watches where somebody outside owes
   * @param event when that happened from which the limit is counted: of T16 the hearing, of T24 the
   *     last day of the certificate
   * @return the clock's id
   * @throws IllegalArgumentException if there is no such clock, or none for events of that day
   */
  @Transactional
  public long start(
      String clock, String subject, Shown shown, String unit, OffsetDateTime event, SignedIn by) {
    LegalClock law = laws.get(clock);
    if (!law.isFor(Limit.day(event.toInstant()))) {
      throw new IllegalArgumentException(
          "clock %s is not for events of %s".formatted(clock, event));
    }
    WorkingCalendar calendar = days.held();
    book.holdSubject(subject);
    OffsetDateTime at = event.truncatedTo(ChronoUnit.MICROS).withOffsetSameInstant(ZoneOffset.UTC);
    Optional<Long> same = book.same(clock, subject, at);
    if (same.isPresent()) {
      return same.get();
    }
    for (long other : book.openOf(subject, law.event())) {
      cancel(book.locked(other), clock, by);
    }
    Limit.Span span =
        law.limit().span(at.toInstant(), Instant.now(this.clock), List.of(), 0, calendar);
    long id = book.insert(law, subject, shown, unit, at, span);
    OffsetDateTime due = span.due().atOffset(ZoneOffset.UTC);
    book.note(id, 0, due, due, new Entry(ClockStep.START, "", by));
    audit.record(by, "CLOCK_START", "clock:" + id, clock + " " + subject);
    return id;
  }

  /**
   * What the law asks for was done. A clock that stands still goes on at that moment.
   *
   * @param when it was done
   * @return whether such a clock was open
   */
  @Transactional
  public boolean met(String clock, String subject, OffsetDateTime when, SignedIn by) {
    return met(clock, subject, when, ClockStep.MET, by);
  }

  /**
   * The same because the record was closed.
   *
   * @see ClockUndo#closed
   */
  @Transactional
  public boolean closed(String clock, String subject, OffsetDateTime when, SignedIn by) {
    return met(clock, subject, when, ClockStep.CLOSED, by);
  }

  private boolean met(
      String clock, String subject, OffsetDateTime when, ClockStep step, SignedIn by) {
    WorkingCalendar calendar = days.held();
    Optional<RunningClock> open = open(clock, subject);
    open.ifPresent(one -> meet(one, when, new Entry(step, "", by), calendar, by));
    return open.isPresent();
  }

  /**
   * The clock should not run: it was started in error, or its ground is gone.
   *
   * @param reason why; names nobody
   * @return whether such a clock was open
   */
  @Transactional
  public boolean cancel(String clock, String subject, String reason, SignedIn by) {
    days.held();
    Optional<RunningClock> open = open(clock, subject);
    open.ifPresent(one -> cancel(one, reason, by));
    return open.isPresent();
  }

  /** The open clocks of a record become another unit's, with the record. */
  @Transactional
  public void pass(String subject, String unit, SignedIn by) {
    pass(laws.ids(), subject, unit, by);
  }

  /** Of the open clocks of a record, some become another unit's. */
  @Transactional
  public void pass(Collection<String> clocks, String subject, String unit, SignedIn by) {
    days.held();
    if (book.pass(clocks, subject, unit) > 0) {
      audit.record(by, "CLOCK_PASS", subject, unit);
    }
  }

  /** Which clocks of a record are open, such as T02. */
  public Set<String> running(String subject) {
    return book.open(subject).stream().map(RunningClock::clock).collect(Collectors.toSet());
  }

  /**
   * The open clocks of a record, due first, for the fragment {@code casework/clocks :: clocks}. The
   * caller has asked whether the person may see the record; a clock that another unit owes is shown
   * and offers nothing.
   */
  @Transactional(readOnly = true)
  public List<ClockView> of(String subject, SignedIn me) {
    return shown(book.open(subject), me);
  }

  /** The open clocks of several records, due first. */
  @Transactional(readOnly = true)
  public List<ClockView> ofAll(Collection<String> subjects, SignedIn me) {
    return subjects.isEmpty() ? List.of() : shown(book.open(subjects), me);
  }

  List<ClockView> shown(List<RunningClock> clocks, SignedIn me) {
    WorkingCalendar calendar = days.calendar();
    Instant now = Instant.now(clock);
    return clocks.stream().map(one -> view(one, calendar, now, me)).toList();
  }

  private ClockView view(RunningClock one, WorkingCalendar calendar, Instant now, SignedIn me) {
    LegalClock law = laws.get(one.clock());
    int used = law.extensions().isEmpty() ? 0 : book.added(one.id()).extensions();
    return new ClockView(one, law, used, calendar, now, me);
  }

  void meet(
      RunningClock one, OffsetDateTime when, Entry entry, WorkingCalendar calendar, SignedIn by) {
    Limit.Span span = span(one, when.toInstant(), calendar);
    var hands = new ClockBook.Hands(State.MET, span, null, RunningClock.Waiting.NOTHING, when);
    book.change(one, hands, entry);
    audit.record(by, "CLOCK_MET", one.reference(), one.clock());
  }

  /** As it runs with what was added to it, a pause that is not over yet ending then. */
  private Limit.Span span(RunningClock one, Instant end, WorkingCalendar calendar) {
    ClockBook.Added added = book.added(one.id());
    OffsetDateTime paused = one.pausedAt();
    if (paused != null && end.isAfter(paused.toInstant())) {
      added = added.with(new Limit.Pause(paused.toInstant(), end));
    }
    return one.limit()
        .span(
            one.eventAt().toInstant(),
            one.createdAt().toInstant(),
            added.pauses(),
            added.extended(),
            calendar);
  }

  void cancel(RunningClock one, String reason, SignedIn by) {
    Limit.Span span =
        new Limit.Span(one.beginsAt().toInstant(), one.due().toInstant(), one.warnAt().toInstant());
    var hands =
        new ClockBook.Hands(State.CANCELLED, span, null, RunningClock.Waiting.NOTHING, null);
    book.change(one, hands, new Entry(ClockStep.CANCEL, reason, by));
    audit.record(by, "CLOCK_CANCEL", one.reference(), one.clock());
  }

  private Optional<RunningClock> open(String clock, String subject) {
    return book.open(subject).stream()
        .filter(one -> one.clock().equals(clock))
        .findFirst()
        .map(one -> book.locked(one.id()))
        .filter(RunningClock::isOpen);
  }
}
