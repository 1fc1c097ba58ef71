package io.jianzhen.platform.supervision;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What units have to put right, within reach, and what happened to rounds and findings. */
@Repository
class Rectifications {

  private static final int MOST = 500;

  private static final String SELECT =
      """
      SELECT f.id, t.round, r.number AS round_number, f.target, t.name AS subject, f.unit,
             u.name AS unit_name, f.what, f.due, f.state, f.version, f.created_by, f.created_at
        FROM supervision_finding f
        JOIN supervision_target t ON t.id = f.target
        JOIN supervision_round r ON r.id = t.round
        JOIN unit u ON u.code = f.unit
       WHERE starts_with(u.path, :reach)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Rectifications(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those that wait first, by their last day. */
  List<Rectification> within(SignedIn me) {
    return jdbc.sql(
            SELECT
                + " AND f.state <> 'WITHDRAWN'"
                + " ORDER BY f.state = 'CLOSED', f.due, f.id LIMIT :most")
        .param("reach", me.reach())
        .param("most", MOST)
        .query(Rectification.class)
        .list();
  }

  /** Those in a state, by their last day. */
  List<Rectification> waiting(Rectification.State state, SignedIn me, int most) {
    return jdbc.sql(SELECT + " AND f.state = :state ORDER BY f.due, f.id LIMIT :most")
        .param("reach", me.reach())
        .param("state", state.name())
        .param("most", most)
        .query(Rectification.class)
        .list();
  }

  List<Rectification> of(long target) {
    return jdbc.sql(SELECT + " AND f.target = :target ORDER BY f.id LIMIT :most")
        .param("reach", "/")
        .param("target", target)
        .param("most", MOST)
        .query(Rectification.class)
        .list();
  }

  /**
   * @throws OutOfReach if there is none within reach
   */
  Rectification get(long id, SignedIn me) {
    return jdbc.sql(SELECT + " AND f.id = :id")
        .param("reach", me.reach())
        .param("id", id)
        .query(Rectification.class)
        .optional()
        .orElseThrow(() -> new OutOfReach("finding " + id));
  }

  long open(Target target, String unit, String what, LocalDate due, SignedIn me) {
    return jdbc.sql(
            """
            INSERT INTO supervision_finding (target, unit, what, due, state, created_by, created_at)
            VALUES (:target, :unit, :what, :due, 'SENT', :by, :now)
            RETURNING id
            """)
        .param("target", target.id())
        .param("unit", unit)
        .param("what", what)
        .param("due", due)
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .query(Long.class)
        .single();
  }

  /**
   * @throws RoundMovedOn if somebody was faster
   */
  void move(Rectification seen, int version, Rectification.State to, LocalDate due) {
    int changed =
        jdbc.sql(
                """
                UPDATE supervision_finding SET state = :to, due = :due, version = version + 1
                 WHERE id = :id AND version = :version
                """)
            .param("to", to.name())
            .param("due", due)
            .param("id", seen.id())
            .param("version", version)
            .update();
    if (changed != 1) {
      throw new RoundMovedOn(seen.round());
    }
  }

  void note(long round, @Nullable Long finding, String step, String note, SignedIn me) {
    jdbc.sql(
            """
            INSERT INTO supervision_event (round, finding, at, by, step, note)
            VALUES (:round, :finding, :now, :by, :step, :note)
            """)
        .param("round", round)
        .param("finding", finding)
        .param("now", OffsetDateTime.now(clock))
        .param("by", me.username())
        .param("step", step)
        .param("note", note)
        .update();
  }

  /** What happened to a round itself, newest first. */
  List<Rectification.Event> historyOfRound(long round) {
    return history("round = :id AND finding IS NULL", round);
  }

  /** What happened to a finding, newest first. */
  List<Rectification.Event> history(long finding) {
    return history("finding = :id", finding);
  }

  private List<Rectification.Event> history(String condition, long id) {
    return jdbc.sql(
            "SELECT at, by, step, note FROM supervision_event WHERE "
                + condition
                + " ORDER BY id DESC LIMIT :most")
        .param("id", id)
        .param("most", MOST)
        .query(Rectification.Event.class)
        .list();
  }
}
