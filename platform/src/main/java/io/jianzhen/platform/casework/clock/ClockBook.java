package io.jianzhen.platform.casework.clock;

import io.jianzhen.platform.casework.clock.RunningClock.State;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All clocks that run or have run, and what happened to them. */
@Repository
class ClockBook {

  static final String SELECT =
      """
      SELECT c.id, c.clock, c.subject, c.title, c.href, c.unit, u.name AS unit_name,
             u.path AS unit_path, c.event_at, c.amount, c.measure, c.direction, c.begins_at, c.due,
             c.warn_at, c.state, c.paused_at, c.asked_days, c.asked_by, c.pause_asked_by, c.met_at,
             c.created_at, c.version
        FROM legal_clock c JOIN unit u ON u.code = c.unit
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ClockBook(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What changes of a clock. */
  record Hands(
      State state,
      Limit.Span span,
      @Nullable OffsetDateTime pausedAt,
      RunningClock.Waiting waiting,
      @Nullable OffsetDateTime metAt) {}

  /**
   * What is noted with a change.
   *
   * @param because of which change of the calendar, or null
   */
  record Entry(
      ClockStep step, @Nullable Integer days, String reason, String by, @Nullable Long because) {

    Entry(ClockStep step, String reason, SignedIn by) {
      this(step, null, reason, by.username(), null);
    }
  }

  /** What was added to a clock by pauses that are over and extensions that were granted. */
  record Added(List<Limit.Pause> pauses, int extended, int extensions) {

    static final Added NOTHING = new Added(List.of(), 0, 0);

    Added with(Limit.Pause pause) {
      List<Limit.Pause> more = new ArrayList<>(pauses);
      more.add(pause);
      return new Added(List.copyOf(more), extended, extensions);
    }

    Added with(int days) {
      return new Added(pauses, extended + days, extensions + 1);
    }
  }

  /**
   * @throws OutOfReach if there is none of a unit within reach
   */
  RunningClock get(long id, SignedIn me) {
    return find(id)
        .filter(one -> one.isWithin(me))
        .orElseThrow(() -> new OutOfReach("clock " + id));
  }

  private Optional<RunningClock> find(long id) {
    return jdbc.sql(SELECT + " WHERE c.id = :id")
        .param("id", id)
        .query(RunningClock.class)
        .optional();
  }

  /** Keeps others from it until the transaction ends. */
  RunningClock locked(long id) {
    jdbc.sql("SELECT id FROM legal_clock WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(Long.class)
        .optional();
    return find(id).orElseThrow(() -> new OutOfReach("clock " + id));
  }

  /** Clocks of a record that run or are paused, due first. */
  List<RunningClock> open(String subject) {
    return open(List.of(subject));
  }

  List<RunningClock> open(Collection<String> subjects) {
    return jdbc.sql(
            SELECT
                + " WHERE c.subject IN (:subjects) AND c.state IN ('RUNNING', 'PAUSED')"
                + " ORDER BY c.due, c.id")
        .param("subjects", subjects)
        .query(RunningClock.class)
        .list();
  }

  /** Open clocks that are counted in working days. */
  List<RunningClock> openInWorkdays() {
    return jdbc.sql(
            SELECT
                + " WHERE c.measure = 'WORKDAY' AND c.state IN ('RUNNING', 'PAUSED')"
                + " ORDER BY c.id FOR UPDATE OF c")
        .query(RunningClock.class)
        .list();
  }

  /** The open clock, or the one of the same event however it ended. */
  Optional<Long> same(String id, String subject, OffsetDateTime event) {
    return jdbc.sql(
            """
            SELECT id FROM legal_clock
             WHERE clock = :clock AND subject = :subject
               AND (state IN ('RUNNING', 'PAUSED') OR (state = 'MET' AND event_at = :event))
             ORDER BY state = 'MET' LIMIT 1
            """)
        .param("clock", id)
        .param("subject", subject)
        .param("event", event)
        .query(Long.class)
        .optional();
  }

  /**
   * Gives open clocks of a record to another unit, all but those of others; how many there were.
   */
  int pass(Collection<String> clocks, String subject, String unit) {
    return jdbc.sql(
            """
            UPDATE legal_clock SET unit = :unit, version = version + 1
             WHERE subject = :subject AND clock IN (:clocks) AND state IN ('RUNNING', 'PAUSED')
            """)
        .param("unit", unit)
        .param("clocks", clocks)
        .param("subject", subject)
        .update();
  }

  /** Open clocks of a record that the same event sets going. */
  List<Long> openOf(String subject, String event) {
    return jdbc.sql(
            """
            SELECT id FROM legal_clock
             WHERE subject = :subject AND event = :event AND state IN ('RUNNING', 'PAUSED')
             ORDER BY id
            """)
        .param("subject", subject)
        .param("event", event)
        .query(Long.class)
        .list();
  }

  /** Lets nobody else start clocks on a record before the transaction ends. */
  void holdSubject(String subject) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:subject, 0))")
        .param("subject", "clocks of " + subject)
        .query((row, number) -> true)
        .single();
  }

  long insert(
      LegalClock law,
      String subject,
      Clocks.Shown shown,
      String unit,
      OffsetDateTime event,
      Limit.Span span) {
    return jdbc.sql(
            """
            INSERT INTO legal_clock (clock, subject, title, href, unit, event, event_at, amount,
                                     measure, direction, begins_at, due, warn_at, state, created_at)
            VALUES (:clock, :subject, :title, :href, :unit, :event, :at, :amount, :measure,
                    :direction, :begins, :due, :warn, 'RUNNING', :now)
            RETURNING id
            """)
        .param("clock", law.id())
        .param("subject", subject)
        .param("title", shown.title())
        .param("href", shown.href())
        .param("unit", unit)
        .param("event", law.event())
        .param("at", event)
        .param("amount", law.limit().amount())
        .param("measure", law.limit().measure().name())
        .param("direction", law.limit().direction().name())
        .param("begins", at(span.begins()))
        .param("due", at(span.due()))
        .param("warn", at(span.warns()))
        .param("now", OffsetDateTime.now(clock))
        .query(Long.class)
        .single();
  }

  void change(RunningClock from, Hands to, Entry entry) {
    jdbc.sql(
            """
            UPDATE legal_clock
               SET state = :state, begins_at = :begins, due = :due, warn_at = :warn,
                   paused_at = :paused, asked_days = :days, asked_by = :asker,
                   pause_asked_by = :pauser, met_at = :met, version = version + 1
             WHERE id = :id
            """)
        .param("state", to.state().name())
        .param("begins", at(to.span().begins()))
        .param("due", at(to.span().due()))
        .param("warn", at(to.span().warns()))
        .param("paused", to.pausedAt(), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("days", to.waiting().days(), Types.INTEGER)
        .param("asker", to.waiting().askedBy(), Types.VARCHAR)
        .param("pauser", to.waiting().pauseAskedBy(), Types.VARCHAR)
        .param("met", to.metAt(), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("id", from.id())
        .update();
    note(from.id(), from.version() + 1, from.due(), at(to.span().due()), entry);
  }

  void note(long id, int version, OffsetDateTime earlier, OffsetDateTime due, Entry entry) {
    jdbc.sql(
            """
            INSERT INTO legal_clock_event (of, version, at, by, step, days, reason, earlier, due,
                                           because)
            VALUES (:of, :version, :now, :by, :step, :days, :reason, :earlier, :due, :because)
            """)
        .param("of", id)
        .param("version", version)
        .param("now", OffsetDateTime.now(clock))
        .param("by", entry.by())
        .param("step", entry.step().name())
        .param("days", entry.days(), Types.INTEGER)
        .param("reason", entry.reason())
        .param("earlier", earlier)
        .param("due", due)
        .param("because", entry.because(), Types.BIGINT)
        .update();
  }

  /** What happened, oldest first. */
  List<RunningClock.Event> events(long id) {
    return jdbc.sql(
            """
            SELECT id, version, at, by, step, days, reason, earlier, due FROM legal_clock_event
             WHERE of = :of ORDER BY id
            """)
        .param("of", id)
        .query(RunningClock.Event.class)
        .list();
  }

  /** The clock of an event, unless it was cancelled. */
  Optional<Long> ofEvent(String id, String subject, OffsetDateTime event) {
    return jdbc.sql(
            """
            SELECT id FROM legal_clock
             WHERE clock = :clock AND subject = :subject AND event_at = :event
               AND state <> 'CANCELLED'
            """)
        .param("clock", id)
        .param("subject", subject)
        .param("event", event)
        .query(Long.class)
        .optional();
  }

  /** The clocks of a record of one kind that are over, the newest first. */
  List<Long> over(String id, String subject) {
    return jdbc.sql(
            """
            SELECT id FROM legal_clock
             WHERE clock = :clock AND subject = :subject AND state IN ('MET', 'CANCELLED')
             ORDER BY id DESC
            """)
        .param("clock", id)
        .param("subject", subject)
        .query(Long.class)
        .list();
  }

  Optional<RunningClock.Event> last(long id) {
    List<RunningClock.Event> all = events(id);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** Since when it has stood still, if nobody let it go on. */
  Optional<OffsetDateTime> pausedSince(long id) {
    Optional<OffsetDateTime> since = Optional.empty();
    for (RunningClock.Event event : events(id)) {
      if (event.step() == ClockStep.PAUSE) {
        since = Optional.of(event.at());
      } else if (event.step() == ClockStep.RESUME) {
        since = Optional.empty();
      }
    }
    return since;
  }

  Added added(long id) {
    Added added = Added.NOTHING;
    Instant paused = Instant.EPOCH;
    for (RunningClock.Event event : events(id)) {
      switch (event.step()) {
        case PAUSE -> paused = event.at().toInstant();
        case RESUME -> added = added.with(new Limit.Pause(paused, event.at().toInstant()));
        case APPROVE -> added = added.with(event.days() == null ? 0 : event.days());
        default -> {}
      }
    }
    return added;
  }

  private OffsetDateTime at(Instant instant) {
    return instant.atZone(clock.getZone()).toOffsetDateTime();
  }
}
