package io.jianzhen.platform.inspection.visit;

import io.jianzhen.platform.inspection.risk.Risk;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All visits, seen from the reach of the person who asks. */
@Repository
public class InspectionVisits {

  private static final String SELECT =
      """
      SELECT v.id, v.number, v.plan, p.number AS plan_number, v.enterprise, e.name AS employer,
             e.credit_code, e.address, t.path AS territory, v.unit, u.name AS unit_name, v.planned_on, v.officer_name,
             v.officer_card, v.second_name, v.second_card, v.score, v.grounds, v.state, v.visited_on,
             v.statement, v.sent_key, v.done_by, v.done_at, v.version
        FROM inspection_visit v
        JOIN inspection_plan p ON p.id = v.plan
        JOIN enterprise e ON e.id = v.enterprise
        JOIN unit t ON t.code = e.unit
        JOIN unit u ON u.code = v.unit
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  InspectionVisits(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @throws OutOfReach if there is none within reach
   */
  public Visit get(long id, SignedIn me) {
    return jdbc.sql(SELECT + " WHERE v.id = :id AND starts_with(u.path, :reach)")
        .param("id", id)
        .param("reach", me.reach())
        .query(Visit.class)
        .optional()
        .orElseThrow(() -> new OutOfReach("inspection visit " + id));
  }

  /** The same, held against others until the transaction ends. */
  public Visit lock(long id, SignedIn me) {
    jdbc.sql("SELECT id FROM inspection_visit WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(Long.class)
        .optional();
    return get(id, me);
  }

  /** Those of a plan that the person has looked up, as they are planned. */
  public List<Visit> of(long plan) {
    return jdbc.sql(SELECT + " WHERE v.plan = :plan ORDER BY v.planned_on, v.id")
        .param("plan", plan)
        .query(Visit.class)
        .list();
  }

  /** Visits to be made by a day, of the unit and those below it, the oldest first. */
  public List<Visit> dueBy(LocalDate day, SignedIn me, int most) {
    return jdbc.sql(
            SELECT
                + """
                   WHERE v.state = 'PLANNED' AND v.planned_on <= :day AND starts_with(u.path, :reach)
                   ORDER BY v.planned_on, v.id LIMIT :most
                  """)
        .param("day", day)
        .param("reach", me.reach())
        .param("most", most)
        .query(Visit.class)
        .list();
  }

  /** The two who went last for a unit, to begin the next form with. */
  public Optional<Officers> lastOfficers(String unit) {
    return jdbc.sql(
            """
            SELECT officer_name AS first_name, officer_card AS first_card, second_name, second_card
              FROM inspection_visit WHERE unit = :unit ORDER BY id DESC LIMIT 1
            """)
        .param("unit", unit)
        .query(Officers.class)
        .optional();
  }

  /** What is planned; see {@link Visit}. */
  public record Planned(long plan, long enterprise, String unit, LocalDate on, Officers officers) {}

  /**
   * Plans a visit, once for an employer.
   *
   * @return its id, or empty if one is planned already
   */
  public Optional<Long> add(Planned planned, Risk risk, SignedIn me) {
    long serial = jdbc.sql("SELECT nextval('inspection_visit_number')").query(Long.class).single();
    return jdbc.sql(
            """
            INSERT INTO inspection_visit (number, plan, enterprise, unit, planned_on, officer_name,
                officer_card, second_name, second_card, score, grounds, state, created_by, created_at)
            VALUES (:number, :plan, :enterprise, :unit, :on, :firstName, :firstCard, :secondName,
                    :secondCard, :score, :grounds, 'PLANNED', :by, :now)
            ON CONFLICT (plan, enterprise) WHERE state = 'PLANNED' DO NOTHING
            RETURNING id
            """)
        .param("number", numbered(serial))
        .param("plan", planned.plan())
        .param("enterprise", planned.enterprise())
        .param("unit", planned.unit())
        .param("on", planned.on())
        .param("firstName", planned.officers().firstName())
        .param("firstCard", planned.officers().firstCard())
        .param("secondName", planned.officers().secondName())
        .param("secondCard", planned.officers().secondCard())
        .param("score", risk.score())
        .param("grounds", risk.text())
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .query(Long.class)
        .optional();
  }

  private String numbered(long serial) {
    return String.format(Locale.ROOT, "JC-%d-%04d", LocalDate.now(clock).getYear(), serial);
  }

  /** The visit was made. */
  void finish(Visit seen, VisitResult result, SignedIn me) {
    moved(
        seen,
        jdbc.sql(
                """
                UPDATE inspection_visit
                   SET state = 'DONE', visited_on = :on, officer_name = :firstName,
                       officer_card = :firstCard, second_name = :secondName,
                       second_card = :secondCard, statement = :statement, sent_key = :key,
                       done_by = :by, done_at = :now, version = version + 1
                 WHERE id = :id AND version = :version AND state = 'PLANNED'
                """)
            .param("on", result.on())
            .param("firstName", result.officers().firstName())
            .param("firstCard", result.officers().firstCard())
            .param("secondName", result.officers().secondName())
            .param("secondCard", result.officers().secondCard())
            .param("statement", result.statement())
            .param("key", result.key())
            .param("by", me.username())
            .param("now", OffsetDateTime.now(clock))
            .param("id", seen.id())
            .param("version", seen.version())
            .update());
  }

  /** It was not made, or is taken back. */
  void end(Visit seen, int version, Visit.State from, Visit.State to) {
    moved(
        seen,
        jdbc.sql(
                """
                UPDATE inspection_visit SET state = :to, version = version + 1
                 WHERE id = :id AND version = :version AND state = :from
                """)
            .param("to", to.name())
            .param("from", from.name())
            .param("id", seen.id())
            .param("version", version)
            .update());
  }

  private static void moved(Visit seen, int changed) {
    if (changed != 1) {
      throw new VisitMovedOn(seen.id());
    }
  }
}
