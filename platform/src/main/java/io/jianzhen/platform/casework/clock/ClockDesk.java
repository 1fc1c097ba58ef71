package io.jianzhen.platform.casework.clock;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.casework.clock.ClockBook.Added;
import io.jianzhen.platform.casework.clock.ClockBook.Entry;
import io.jianzhen.platform.casework.clock.ClockBook.Hands;
import io.jianzhen.platform.casework.clock.RunningClock.State;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with a clock. What happened meanwhile is never overwritten. */
@Service
class ClockDesk {

  private final Clocks clocks;
  private final ClockBook book;
  private final WorkingDays days;
  private final AuditTrail audit;
  private final Clock clock;

  ClockDesk(Clocks clocks, ClockBook book, WorkingDays days, AuditTrail audit, Clock clock) {
    this.clocks = clocks;
    this.book = book;
    this.days = days;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A step as it is asked for.
   *
   * @param version of the page on which it was asked for
   * @param days of an extension; 0 with other steps
   * @param when it was done, if the step is MET
   */
  record Asked(
      long id,
      int version,
      ClockStep step,
      String reason,
      int days,
      @Nullable OffsetDateTime when) {}

  ClockView view(RunningClock one, SignedIn me) {
    return clocks.shown(List.of(one), me).get(0);
  }

  /**
   * @throws ClockMovedOn if something happened since the page was opened
   * @throws OutOfReach if the person may not take that step now
   */
  @Transactional
  public void take(Asked asked, SignedIn me) {
    WorkingCalendar calendar = days.held();
    RunningClock one = book.locked(asked.id());
    ClockView view = view(one, me);
    if (one.version() != asked.version()) {
      throw new ClockMovedOn(one);
    }
    if (!view.offered().contains(asked.step())) {
      throw new OutOfReach("%s of clock %d".formatted(asked.step(), asked.id()));
    }
    OffsetDateTime when = asked.when();
    if (asked.step() == ClockStep.MET && when != null) {
      clocks.meet(one, when, new Entry(ClockStep.MET, asked.reason(), me), calendar, me);
      return;
    }
    book.change(
        one,
        after(one, asked, calendar, me),
        new Entry(asked.step(), days(one, asked), asked.reason(), me.username(), null));
    audit.record(me, "CLOCK_" + asked.step(), one.reference(), one.clock());
  }

  /** The days that an entry of the history names: of the extension that it is about. */
  private static @Nullable Integer days(RunningClock one, Asked asked) {
    return switch (asked.step()) {
      case ASK -> Integer.valueOf(asked.days());
      case APPROVE, REFUSE -> one.askedDays();
      default -> null;
    };
  }

  private Hands after(RunningClock one, Asked asked, WorkingCalendar calendar, SignedIn me) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    Added added = book.added(one.id());
    return switch (asked.step()) {
      case ASK_PAUSE -> waiting(one, one.waiting().withPause(me.username()));
      case PAUSE ->
          new Hands(
              State.PAUSED, span(one, added, calendar), now, one.waiting().withPause(null), null);
      case REFUSE_PAUSE -> waiting(one, one.waiting().withPause(null));
      case RESUME ->
          new Hands(
              State.RUNNING,
              span(one, resumed(one, added, now), calendar),
              null,
              one.waiting(),
              null);
      case ASK -> waiting(one, one.waiting().withExtension(asked.days(), me.username()));
      case APPROVE -> {
        Integer more = one.askedDays();
        Limit.Span span = span(one, added.with(more == null ? 0 : more), calendar);
        yield new Hands(
            one.state(), span, one.pausedAt(), one.waiting().withExtension(null, null), null);
      }
      case REFUSE -> waiting(one, one.waiting().withExtension(null, null));
      default -> throw new IllegalStateException("no step of people: " + asked.step());
    };
  }

  private static Added resumed(RunningClock one, Added added, OffsetDateTime now) {
    OffsetDateTime paused = one.pausedAt();
    return paused == null
        ? added
        : added.with(new Limit.Pause(paused.toInstant(), now.toInstant()));
  }

  /** Nothing changes but what waits for a decision. */
  private static Hands waiting(RunningClock one, RunningClock.Waiting waiting) {
    return new Hands(one.state(), spanOf(one), one.pausedAt(), waiting, null);
  }

  /**
   * Computes every open clock in working days again.
   *
   * @param because of which change of the calendar, or null; the caller has locked it
   * @param by user name of whoever changed it
   * @return how many moved
   */
  int recompute(@Nullable Long because, WorkingCalendar calendar, String by) {
    int moved = 0;
    for (RunningClock one : book.openInWorkdays()) {
      Limit.Span span = span(one, book.added(one.id()), calendar);
      if (!span.due().equals(one.due().toInstant())) {
        Hands hands = new Hands(one.state(), span, one.pausedAt(), one.waiting(), null);
        book.change(one, hands, new Entry(ClockStep.MOVED, null, "", by, because));
        moved++;
      }
    }
    return moved;
  }

  private static Limit.Span span(RunningClock one, Added added, WorkingCalendar calendar) {
    Instant known = one.createdAt().toInstant();
    return one.limit()
        .span(one.eventAt().toInstant(), known, added.pauses(), added.extended(), calendar);
  }

  private static Limit.Span spanOf(RunningClock one) {
    return new Limit.Span(
        one.beginsAt().toInstant(), one.due().toInstant(), one.warnAt().toInstant());
  }
}
