package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the self-checks within reach have come, each counted by where it stands now. */
@Repository
class Progress {

  private final JdbcClient jdbc;
  private final Clock clock;

  Progress(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The funnel. Whoever has come further counts in each step before; a returned one counts as
   * begun, since it has to be submitted again.
   *
   * @param returned those that stand returned now
   * @param overdue those that the employer has not handed in although the day is over
   */
  record Funnel(
      long assigned,
      long opened,
      long begun,
      long submitted,
      long accepted,
      long returned,
      long overdue) {}

  /**
   * One line of a comparison.
   *
   * @param code of a unit or an industry
   * @param name of a unit; of an industry its code
   * @param submitted or accepted
   */
  record Share(String code, String name, long assigned, long submitted) {}

  Funnel funnel(SignedIn me) {
    return jdbc.sql(
            """
            SELECT coalesce(sum(s.number), 0) AS assigned,
                   coalesce(sum(s.number) FILTER (WHERE s.state <> 'ASSIGNED'), 0) AS opened,
                   coalesce(sum(s.number) FILTER (WHERE s.state NOT IN ('ASSIGNED', 'OPENED')), 0) AS begun,
                   coalesce(sum(s.number) FILTER (WHERE s.state IN ('SUBMITTED', 'ACCEPTED')), 0) AS submitted,
                   coalesce(sum(s.number) FILTER (WHERE s.state = 'ACCEPTED'), 0) AS accepted,
                   coalesce(sum(s.number) FILTER (WHERE s.state = 'RETURNED'), 0) AS returned,
                   coalesce(sum(s.number) FILTER (WHERE s.state NOT IN ('SUBMITTED', 'ACCEPTED', 'WITHDRAWN')
                                      AND s.due < :today), 0) AS overdue
              FROM self_check_tally s JOIN unit u ON u.code = s.unit
             WHERE starts_with(u.path, :reach) AND s.state <> 'WITHDRAWN'
            """)
        .param("today", LocalDate.now(clock))
        .param("reach", me.reach())
        .query(Funnel.class)
        .single();
  }

  List<Share> byUnit(SignedIn me) {
    return shares("u.code", "u.name", me);
  }

  List<Share> byIndustry(SignedIn me) {
    return shares("s.industry", "s.industry", me);
  }

  /**
   * A tile of the map: a zone, a street or a town.
   *
   * @param code of the unit
   */
  record Tile(String code, String name, String kind, long assigned, long submitted) {

    /** How the tile is coloured: none, or a step from 0 to 4. */
    public String step() {
      if (assigned == 0) {
        return "none";
      }
      long percent = 100 * submitted / assigned;
      if (percent == 100) {
        return "4";
      }
      if (percent >= 80) {
        return "3";
      }
      if (percent >= 50) {
        return "2";
      }
      return percent > 0 ? "1" : "0";
    }
  }

  /**
   * The zones, streets and towns within reach, each with its share, also where none is assigned.
   */
  List<Tile> tiles(SignedIn me) {
    return jdbc.sql(
            """
            SELECT u.code, u.name, u.kind, coalesce(sum(s.number), 0) AS assigned,
                   coalesce(sum(s.number) FILTER (WHERE s.state IN ('SUBMITTED', 'ACCEPTED')), 0) AS submitted
              FROM unit u LEFT JOIN self_check_tally s ON s.unit = u.code AND s.state <> 'WITHDRAWN'
             WHERE starts_with(u.path, :reach) AND u.kind IN ('ZONE', 'STREET', 'TOWN')
             GROUP BY u.code, u.name, u.kind, u.position
             ORDER BY u.position
            """)
        .param("reach", me.reach())
        .query(Tile.class)
        .list();
  }

  private List<Share> shares(String code, String name, SignedIn me) {
    return jdbc.sql(
            """
            SELECT %1$s AS code, %2$s AS name, sum(s.number) AS assigned,
                   coalesce(sum(s.number) FILTER (WHERE s.state IN ('SUBMITTED', 'ACCEPTED')), 0) AS submitted
              FROM self_check_tally s
              JOIN unit u ON u.code = s.unit
             WHERE starts_with(u.path, :reach) AND s.state <> 'WITHDRAWN'
             GROUP BY %1$s, %2$s HAVING sum(s.number) > 0
             ORDER BY sum(s.number) DESC, %1$s
            """
                .formatted(code, name))
        .param("reach", me.reach())
        .query(Share.class)
        .list();
  }
}
