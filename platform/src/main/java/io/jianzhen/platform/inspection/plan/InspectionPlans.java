package io.jianzhen.platform.inspection.plan;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All plans, seen from the reach of the person who asks. */
@Repository
public class InspectionPlans {

  private static final int MOST = 200;

  private static final String SELECT =
      """
      SELECT p.id, p.number, p.unit, u.name AS unit_name,
             CASE WHEN u.kind IN ('BUREAU', 'OFFICE')
                  THEN (SELECT min(path) FROM unit WHERE kind = 'DISTRICT')
                  ELSE u.path END AS territory, p.kind, p.title,
             p.first_day, p.last_day, p.state, p.version,
             (SELECT count(*) FROM inspection_visit v
               WHERE v.plan = p.id AND v.state = 'PLANNED') AS planned,
             (SELECT count(*) FROM inspection_visit v
               WHERE v.plan = p.id AND v.state = 'DONE') AS done
        FROM inspection_plan p JOIN unit u ON u.code = p.unit
       WHERE starts_with(u.path, :reach)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  InspectionPlans(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What is typed of a plan. */
  public record Draft(
      String unit, Plan.Kind kind, String title, LocalDate firstDay, LocalDate lastDay) {}

  /** Newest first. */
  public List<Plan> within(SignedIn me) {
    return jdbc.sql(SELECT + " ORDER BY p.id DESC LIMIT :most")
        .param("reach", me.reach())
        .param("most", MOST)
        .query(Plan.class)
        .list();
  }

  /**
   * @throws OutOfReach if there is none within reach
   */
  public Plan get(long id, SignedIn me) {
    return jdbc.sql(SELECT + " AND p.id = :id")
        .param("reach", me.reach())
        .param("id", id)
        .query(Plan.class)
        .optional()
        .orElseThrow(() -> new OutOfReach("inspection plan " + id));
  }

  long open(Draft draft, SignedIn me) {
    long serial = jdbc.sql("SELECT nextval('inspection_plan_number')").query(Long.class).single();
    int year = LocalDate.now(clock).getYear();
    return jdbc.sql(
            """
            INSERT INTO inspection_plan (number, unit, kind, title, first_day, last_day, state,
                                         created_by, created_at)
            VALUES (:number, :unit, :kind, :title, :firstDay, :lastDay, 'OPEN', :by, :now)
            RETURNING id
            """)
        .param("number", String.format(Locale.ROOT, "JH-%d-%04d", year, serial))
        .param("unit", draft.unit())
        .param("kind", draft.kind().name())
        .param("title", draft.title())
        .param("firstDay", draft.firstDay())
        .param("lastDay", draft.lastDay())
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .query(Long.class)
        .single();
  }

  /**
   * Nobody else closes it until the transaction ends.
   *
   * @throws PlanMovedOn if it is closed
   */
  void holdOpen(long id) {
    boolean isOpen =
        jdbc.sql("SELECT id FROM inspection_plan WHERE id = :id AND state = 'OPEN' FOR SHARE")
            .param("id", id)
            .query(Long.class)
            .optional()
            .isPresent();
    if (!isOpen) {
      throw new PlanMovedOn(id);
    }
  }

  /**
   * @throws PlanMovedOn if somebody was faster
   */
  void close(Plan plan, int seen) {
    int changed =
        jdbc.sql(
                """
                UPDATE inspection_plan SET state = 'CLOSED', version = version + 1
                 WHERE id = :id AND version = :seen AND state = 'OPEN'
                """)
            .param("id", plan.id())
            .param("seen", seen)
            .update();
    if (changed != 1) {
      throw new PlanMovedOn(plan.id());
    }
  }
}
