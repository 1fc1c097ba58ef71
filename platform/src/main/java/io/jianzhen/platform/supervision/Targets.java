package io.jianzhen.platform.supervision;

import io.jianzhen.detect.draw.Draw;
import io.jianzhen.platform.organisation.OutOfReach;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was drawn, and what the visit showed. */
@Repository
class Targets {

  private static final String SELECT =
      """
      SELECT t.id, t.round, t.subject, t.name, t.unit, u.name AS unit_name, t.group_ AS "group", t.rank,
             t.inspectors, t.gone, t.visited_on, t.self_check, t.forged, t.note,
             (SELECT count(*) FROM supervision_finding f
               WHERE f.target = t.id AND f.state <> 'WITHDRAWN') AS findings,
             t.version
        FROM supervision_target t JOIN unit u ON u.code = t.unit
      """;

  private final JdbcClient jdbc;

  Targets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Target> of(long round) {
    return jdbc.sql(SELECT + " WHERE t.round = :round ORDER BY t.group_, t.rank, t.id")
        .param("round", round)
        .query(Target.class)
        .list();
  }

  /**
   * @throws OutOfReach if the round has none of this id
   */
  Target get(long round, long id) {
    return jdbc.sql(SELECT + " WHERE t.round = :round AND t.id = :id")
        .param("round", round)
        .param("id", id)
        .query(Target.class)
        .optional()
        .orElseThrow(() -> new OutOfReach("target " + id));
  }

  void add(long round, Draw.Drawn drawn, String unit, @Nullable Long replaces) {
    jdbc.sql(
            """
            INSERT INTO supervision_target (round, subject, name, unit, group_, rank, inspectors, replaces)
            VALUES (:round, :subject, :name, :unit, :group, :rank, :inspectors, :replaces)
            """)
        .param("round", round)
        .param("subject", drawn.candidate().id())
        .param("name", drawn.candidate().name())
        .param("unit", unit)
        .param("group", drawn.candidate().stratum())
        .param("rank", drawn.rank())
        .param("inspectors", String.join(" ", drawn.inspectors()))
        .param("replaces", replaces)
        .update();
  }

  /** The subjects of a round that were drawn or have taken a place. */
  List<String> subjects(long round) {
    return jdbc.sql("SELECT subject FROM supervision_target WHERE round = :round")
        .param("round", round)
        .query(String.class)
        .list();
  }

  /**
   * @throws RoundMovedOn if somebody was faster
   */
  void gone(Target target, int seen, String why) {
    moved(
        target,
        jdbc.sql(
                """
                UPDATE supervision_target SET gone = :why, version = version + 1
                 WHERE id = :id AND version = :seen AND gone = '' AND visited_on IS NULL
                """)
            .param("why", why)
            .param("id", target.id())
            .param("seen", seen)
            .update());
  }

  /** What a visit showed. */
  record Visit(LocalDate on, Target.SelfCheckSeen selfCheck, int forged, String note) {}

  /**
   * @throws RoundMovedOn if somebody was faster
   */
  void visited(Target target, int seen, Visit visit) {
    moved(
        target,
        jdbc.sql(
                """
                UPDATE supervision_target
                   SET visited_on = :on, self_check = :selfCheck, forged = :forged, note = :note,
                       version = version + 1
                 WHERE id = :id AND version = :seen AND gone = ''
                """)
            .param("on", visit.on())
            .param("selfCheck", visit.selfCheck().name())
            .param("forged", visit.forged())
            .param("note", visit.note())
            .param("id", target.id())
            .param("seen", seen)
            .update());
  }

  private static void moved(Target target, int changed) {
    if (changed != 1) {
      throw new RoundMovedOn(target.round());
    }
  }

  /** What supervision saw in a unit's territory, beside what the unit has reported. */
  record Compared(
      String unit,
      String unitName,
      long sampled,
      long visited,
      long selfChecksSeen,
      long notSelfChecked,
      long forgedFound,
      long findings,
      long closed) {}

  List<Compared> compared(long round) {
    return jdbc.sql(
            """
            SELECT t.unit, min(u.name) AS unit_name, count(*) AS sampled, count(t.visited_on) AS visited,
                   count(*) FILTER (WHERE t.self_check = 'DONE') AS self_checks_seen,
                   count(*) FILTER (WHERE t.self_check = 'NOT_DONE') AS not_self_checked,
                   coalesce(sum(t.forged), 0) AS forged_found,
                   coalesce(sum(f.all_), 0) AS findings, coalesce(sum(f.closed), 0) AS closed
              FROM supervision_target t
              JOIN unit u ON u.code = t.unit
              LEFT JOIN LATERAL (SELECT count(*) AS all_, count(*) FILTER (WHERE state = 'CLOSED') AS closed
                                   FROM supervision_finding
                                  WHERE target = t.id AND state <> 'WITHDRAWN') f ON true
             WHERE t.round = :round AND t.gone = ''
             GROUP BY t.unit
             ORDER BY min(u.position), t.unit
            """)
        .param("round", round)
        .query(Compared.class)
        .list();
  }

  /** The next of a group's reserve that has not been taken yet. */
  static Optional<Draw.Drawn> next(Draw draw, String group, List<String> taken) {
    return draw.reserve().stream()
        .filter(one -> one.candidate().stratum().equals(group))
        .filter(one -> !taken.contains(one.candidate().id()))
        .findFirst();
  }
}
