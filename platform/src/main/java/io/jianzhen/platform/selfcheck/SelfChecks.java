package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All self-checks, seen from the reach of the person who asks, and how they move on. */
@Repository
class SelfChecks {

  private static final String SELECT =
      """
      SELECT s.id, s.enterprise, e.name AS employer, e.credit_code, e.industry, s.unit,
             u.name AS unit_name, s.state, s.due, s.code_hash IS NOT NULL AS invited, s.code_expires,
             s.submitted, s.assigned_by, s.assigned_at
        FROM self_check s
        JOIN enterprise e ON e.id = s.enterprise
        JOIN unit u ON u.code = s.unit
      """;

  private static final String LIMITS =
      """
       WHERE starts_with(u.path, :reach)
         AND (:unit = '' OR s.unit = :unit)
         AND (:industry = '' OR e.industry = :industry)
         AND (:state = '' OR s.state = :state
              OR :state = 'OVERDUE' AND s.state NOT IN ('SUBMITTED', 'ACCEPTED', 'WITHDRAWN') AND s.due < :today
              OR :state = 'SOON' AND s.state NOT IN ('SUBMITTED', 'ACCEPTED', 'WITHDRAWN')
                 AND s.due BETWEEN :today AND :soon)
      """;

  private static final String WANTED =
      LIMITS
          + """
               AND (:text = '' OR strpos(e.name, :text) > 0
                    OR strpos(e.credit_code, upper(:text)) > 0)
            """;

  private final JdbcClient jdbc;
  private final Clock clock;

  SelfChecks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What a list is limited to; an empty text limits nothing.
   *
   * @param text part of an employer's name or credit code
   * @param state of a self-check, OVERDUE or SOON
   */
  record Filter(String text, String unit, String industry, String state) {}

  /** Self-checks within reach, the one due first at the top. Page counts from 1. */
  List<SelfCheck> list(Filter filter, SignedIn me, int page, int size) {
    return query(SELECT + WANTED + " ORDER BY s.due, s.id LIMIT :size OFFSET :skip", filter, me)
        .param("size", size)
        .param("skip", (long) (page - 1) * size)
        .query(SelfCheck.class)
        .list();
  }

  /** How many there are under the same limits. */
  long count(Filter filter, SignedIn me) {
    return filter.text().isEmpty() ? tallied(filter, me) : counted(filter, me);
  }

  private long tallied(Filter filter, SignedIn me) {
    String from =
        """
        SELECT coalesce(sum(s.number), 0) FROM self_check_tally s JOIN unit u ON u.code = s.unit
        """;
    return query(from + LIMITS.replace("e.industry", "s.industry"), filter, me)
        .query(Long.class)
        .single();
  }

  private long counted(Filter filter, SignedIn me) {
    String from =
        """
        SELECT count(*) FROM self_check s
          JOIN enterprise e ON e.id = s.enterprise
          JOIN unit u ON u.code = s.unit
        """;
    return query(from + WANTED, filter, me).query(Long.class).single();
  }

  private JdbcClient.StatementSpec query(String sql, Filter filter, SignedIn me) {
    return jdbc.sql(sql)
        .param("reach", me.reach())
        .param("text", filter.text())
        .param("unit", filter.unit())
        .param("industry", filter.industry())
        .param("state", filter.state())
        .param("today", LocalDate.now(clock))
        .param("soon", LocalDate.now(clock).plusDays(SelfCheck.SOON_DAYS));
  }

  /**
   * The self-check with this id.
   *
   * @throws OutOfReach if there is none within reach
   */
  SelfCheck get(long id, SignedIn me) {
    return jdbc.sql(SELECT + " WHERE s.id = :id AND starts_with(u.path, :reach)")
        .param("id", id)
        .param("reach", me.reach())
        .query(SelfCheck.class)
        .optional()
        .orElseThrow(() -> new OutOfReach("self-check " + id));
  }

  /**
   * The self-check that the employer of this person's account owes, else the last one; or empty.
   */
  Optional<SelfCheck> own(SignedIn me) {
    return jdbc.sql(
            SELECT
                + """
                    JOIN enterprise_account a ON a.enterprise = s.enterprise
                   WHERE a.account = :me
                   ORDER BY s.state IN ('ACCEPTED', 'WITHDRAWN'), s.state = 'WITHDRAWN', s.id DESC
                   LIMIT 1
                  """)
        .param("me", me.account())
        .query(SelfCheck.class)
        .optional();
  }

  /** Until the transaction ends, nobody else changes this self-check. */
  void lock(long id) {
    jdbc.sql("SELECT id FROM self_check WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  /** What happened, newest first; callers have looked up the self-check. */
  List<SelfCheck.Step> history(long id) {
    return jdbc.sql(
            "SELECT at, by, step, note FROM self_check_event WHERE self_check = :id ORDER BY id DESC")
        .param("id", id)
        .query(SelfCheck.Step.class)
        .list();
  }

  /**
   * Takes a self-check from one state to another and notes it.
   *
   * @throws StepRefused if it is in another state by now
   */
  void move(SelfCheck one, CheckState to, String note, String by) {
    int moved =
        jdbc.sql("UPDATE self_check SET state = :to WHERE id = :id AND state = :from")
            .param("to", to.name())
            .param("id", one.id())
            .param("from", one.state().name())
            .update();
    if (moved == 0) {
      throw new StepRefused(one.id());
    }
    note(one.id(), to.name(), note, by);
  }

  /** Adds a line to the history. */
  void note(long id, String step, String note, String by) {
    jdbc.sql(
            """
            INSERT INTO self_check_event (self_check, at, by, step, note)
            VALUES (:id, :now, :by, :step, :note)
            """)
        .param("id", id)
        .param("now", OffsetDateTime.now(clock))
        .param("by", by)
        .param("step", step)
        .param("note", note)
        .update();
  }

  /** Says which answers were submitted. */
  void submitted(long id, int version) {
    jdbc.sql("UPDATE self_check SET submitted = :version WHERE id = :id")
        .param("version", version)
        .param("id", id)
        .update();
  }
}
