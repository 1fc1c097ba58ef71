package io.jianzhen.platform.certificate;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The findings about certificates on file, with what was decided about them. */
@Repository
class Findings {

  private final JdbcClient jdbc;
  private final Clock clock;

  Findings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A finding with what a decision about it needs.
   *
   * @param replaced whether the employer has a newer roster on file
   * @param origin the finding on which the decision was made, to which ledger and lead refer; this
   *     one unless a roster before had it
   */
  record Case(
      long id,
      String severity,
      String state,
      String rule,
      String zh,
      String unit,
      long enterprise,
      String personKey,
      String name,
      boolean replaced,
      long origin) {

    FindingConfirmed confirmed(Decision decision, SignedIn by) {
      return new FindingConfirmed(id, decision, unit, enterprise, personKey, name, rule, zh, by);
    }
  }

  /**
   * A finding on file.
   *
   * @throws OutOfReach if there is none within reach, or its import is not confirmed
   */
  Case get(long id, SignedIn me) {
    return jdbc.sql(
            """
            SELECT f.id, f.severity, f.state, f.rule, f.zh, i.unit, i.enterprise, c.person_key, c.name,
                   i.superseded_by IS NOT NULL AS replaced,
                   coalesce(f.carried_from, f.id) AS origin
              FROM certificate_finding f
              JOIN certificate c ON c.import = f.import AND c.sheet_row = f.sheet_row
              JOIN roster_import i ON i.id = f.import
              JOIN unit u ON u.code = i.unit
             WHERE f.id = :id AND i.state = 'CONFIRMED' AND starts_with(u.path, :reach)
            """)
        .param("id", id)
        .param("reach", me.reach())
        .query(Case.class)
        .optional()
        .orElseThrow(() -> new OutOfReach("finding " + id));
  }

  /**
   * As {@link #get}; until the transaction ends, no newer roster can take the place of the
   * finding's.
   */
  Case hold(long id, SignedIn me) {
    get(id, me);
    jdbc.sql(
            """
            SELECT id FROM roster_import
             WHERE id = (SELECT import FROM certificate_finding WHERE id = :id) FOR SHARE
            """)
        .param("id", id)
        .query(Long.class)
        .single();
    return get(id, me);
  }

  /**
   * Where a finding is shown: its certificate's page.
   *
   * @throws OutOfReach as {@link #get}
   */
  String page(long id, SignedIn me) {
    return jdbc.sql(
            """
            SELECT '/certificates/' || f.import || '/' || f.sheet_row || '#finding' || f.id
              FROM certificate_finding f
              JOIN roster_import i ON i.id = f.import
              JOIN unit u ON u.code = i.unit
             WHERE f.id = :id AND i.state = 'CONFIRMED' AND starts_with(u.path, :reach)
            """)
        .param("id", id)
        .param("reach", me.reach())
        .query(String.class)
        .optional()
        .orElseThrow(() -> new OutOfReach("finding " + id));
  }

  /** The findings of a confirmed import that wait for a decision. */
  List<OpenFinding> openOf(long importId) {
    return jdbc.sql(
            """
            SELECT f.id, f.sheet_row, c.name, f.rule, f.severity
              FROM certificate_finding f
              JOIN certificate c ON c.import = f.import AND c.sheet_row = f.sheet_row
              JOIN roster_import i ON i.id = f.import
             WHERE f.import = :id AND i.state = 'CONFIRMED' AND f.state = 'OPEN'
               AND f.severity <> 'NOTE'
             ORDER BY f.sheet_row, f.id
            """)
        .param("id", importId)
        .query(OpenFinding.class)
        .list();
  }

  /** How many findings on file within reach wait for a decision. */
  long open(SignedIn me) {
    return jdbc.sql(
            """
            SELECT count(*)
              FROM certificate_finding f
              JOIN roster_import i ON i.id = f.import
              JOIN unit u ON u.code = i.unit
             WHERE i.state = 'CONFIRMED' AND i.superseded_by IS NULL
               AND starts_with(u.path, :reach) AND f.state = 'OPEN' AND f.severity <> 'NOTE'
            """)
        .param("reach", me.reach())
        .query(Long.class)
        .single();
  }

  /**
   * @throws AlreadyDecided if it is no longer open
   */
  void decide(Case one, Decision decision, String reason, SignedIn by) {
    change(one, "OPEN", decision.name(), reason, by);
  }

  /**
   * @throws AlreadyDecided if it is open, or another decision stands meanwhile
   */
  void reopen(Case one, String reason, SignedIn by) {
    if (one.state().equals("OPEN")) {
      throw new AlreadyDecided(one.id(), one.state());
    }
    change(one, one.state(), "OPEN", reason, by);
  }

  private void change(Case one, String from, String to, String reason, SignedIn by) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    int changed =
        jdbc.sql(
                """
                UPDATE certificate_finding
                   SET state = :to, reason = :reason, decided_by = :by, decided_at = :now,
                       carried_from = NULL
                 WHERE id = :id AND state = :from
                """)
            .param("to", to)
            .param("reason", reason)
            .param("by", by.username())
            .param("now", now)
            .param("id", one.id())
            .param("from", from)
            .update();
    if (changed == 0) {
      throw new AlreadyDecided(one.id(), one.state());
    }
    jdbc.sql(
            """
            INSERT INTO finding_event (finding, at, by, state, reason)
            VALUES (:id, :now, :by, :to, :reason)
            """)
        .param("id", one.id())
        .param("now", now)
        .param("by", by.username())
        .param("to", to)
        .param("reason", reason)
        .update();
  }
}
