package io.jianzhen.platform.casework.link;

import io.jianzhen.platform.casework.link.NearPair.Event;
import io.jianzhen.platform.casework.link.NearPair.State;
import io.jianzhen.platform.casework.link.NearPair.Step;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Pairs of particulars that are near each other, both of them within reach. Pairs that the program
 * finds and those of which somebody has said something are one list.
 */
@Repository
class NearLinks {

  /** Of one name so many leads are paired with each other; more would be pairs without end. */
  private static final int MOST_OF_A_NAME = 20;

  private static final String SELECT =
      """
      SELECT n.one, n.other, n.person, n.kind, n.one_shown, n.other_shown, n.trait, n.share,
             coalesce(v.state, 'OPEN') AS state, coalesce(v.version, 0) AS version, v.by, v.at
        FROM (%s) AS n
        LEFT JOIN near_link v ON v.one = n.one AND v.other = n.other AND v.person = n.person
       WHERE
      """;

  /** What nobody has said anything of, or what was said was taken back. */
  private static final String OPEN =
      SELECT.formatted("SELECT * FROM near_pair WHERE person = 0")
          + LinkSql.pairSeen()
          + " AND coalesce(v.state, 'OPEN') = :state UNION ALL "
          + SELECT.formatted(LinkSql.NAMESAKES)
          + " coalesce(v.state, 'OPEN') = :state";

  /** What officers said stays to be seen and undone, whether it would be found now or not. */
  private static final String SAID =
      SELECT.formatted("SELECT * FROM near_said") + LinkSql.pairSeen() + " AND v.state = :state";

  private static final String ONE =
      SELECT.formatted("SELECT * FROM near_pair UNION SELECT * FROM near_said")
          + LinkSql.pairSeen()
          + " AND n.one = :one AND n.other = :other AND n.person = :person";

  private final JdbcClient jdbc;
  private final Clock clock;

  NearLinks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Pairs in a state, newest first, and one more than a page holds. Page counts from 1. */
  List<NearPair> list(State state, SignedIn me, int page, int size) {
    return jdbc.sql(
            "SELECT * FROM (%s) AS pair ORDER BY other DESC, one DESC LIMIT :size + 1 OFFSET :skip"
                .formatted(state == State.OPEN ? OPEN : SAID))
        .param("state", state.name())
        .param("reach", me.reach())
        .param("most", MOST_OF_A_NAME)
        .param("size", size)
        .param("skip", (long) (page - 1) * size)
        .query(NearPair.class)
        .list();
  }

  /**
   * @throws OutOfReach if there is no such pair, or the person does not see both of it
   */
  NearPair get(long one, long other, long person, SignedIn me) {
    return jdbc.sql(ONE)
        .param("one", one)
        .param("other", other)
        .param("person", person)
        .param("reach", me.reach())
        .query(NearPair.class)
        .optional()
        .orElseThrow(() -> new OutOfReach("pair"));
  }

  /** What was said of a pair, newest first. */
  List<Event> history(NearPair pair) {
    return jdbc.sql(
            """
            SELECT at, by, step, reason, version FROM near_link_event
             WHERE one = :one AND other = :other AND person = :person ORDER BY version DESC
            """)
        .param("one", pair.one())
        .param("other", pair.other())
        .param("person", pair.person())
        .query(Event.class)
        .list();
  }

  /**
   * @throws NearMovedOn if somebody has said something since the pair was read
   */
  void take(NearPair seen, Step step, String reason, SignedIn me) {
    int version =
        jdbc.sql(
                """
                INSERT INTO near_link AS v (one, other, person, state, version, by, at)
                VALUES (:one, :other, :person, :state, 1, :by, :now)
                    ON CONFLICT (one, other, person) DO UPDATE
                   SET state = excluded.state, version = v.version + 1, by = excluded.by,
                       at = excluded.at
                 WHERE v.version = :version
                RETURNING version
                """)
            .param("one", seen.one())
            .param("other", seen.other())
            .param("person", seen.person())
            .param("state", step.to().name())
            .param("version", seen.version())
            .param("by", me.username())
            .param("now", OffsetDateTime.now(clock))
            .query(Integer.class)
            .optional()
            .orElseThrow(() -> new NearMovedOn(seen));
    jdbc.sql(
            """
            INSERT INTO near_link_event (one, other, person, version, step, reason, by, at)
            VALUES (:one, :other, :person, :version, :step, :reason, :by, :now)
            """)
        .param("one", seen.one())
        .param("other", seen.other())
        .param("person", seen.person())
        .param("version", version)
        .param("step", step.name())
        .param("reason", reason)
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }
}
