package io.jianzhen.platform.certificate;

import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes decisions over from the roster that a newer one replaces. Nothing counts again and no lead
 * is opened: ledger and lead stay with the finding on which the decision was made, its origin.
 */
@Component
class CarriedDecisions {

  /**
   * The same finding: same person, number, rule and value. Where several agree in all of that, as
   * for a person who stands twice in the roster, the first takes over from the first, so that no
   * decision becomes two. The sentence is compared only where it names another party.
   */
  private static final String CARRY =
      """
      WITH entry AS (
        SELECT f.*, row_number() OVER (
                 PARTITION BY f.import, c.person_key, c.number_key, c.masked_number, c.item, f.rule,
                              f.severity, f.field, f.value_key,
                              CASE WHEN f.rule = 'DUPLICATE_NUMBER' THEN f.zh END
                     ORDER BY f.sheet_row, f.id) AS turn,
               c.person_key, c.number_key, c.masked_number, c.item
          FROM certificate_finding f
          JOIN certificate c ON c.import = f.import AND c.sheet_row = f.sheet_row
          JOIN roster_import i ON i.id = f.import
         WHERE f.severity <> 'NOTE' AND (i.id = :id OR i.superseded_by = :id)),
      carried AS (
        UPDATE certificate_finding n
           SET state = o.state, reason = o.reason, decided_by = o.decided_by,
               decided_at = o.decided_at, carried_from = coalesce(o.carried_from, o.id)
          FROM entry fresh
          JOIN entry o ON o.import <> :id AND o.turn = fresh.turn
                      AND o.person_key = fresh.person_key AND o.number_key = fresh.number_key
                      AND o.masked_number = fresh.masked_number AND o.item = fresh.item
                      AND o.rule = fresh.rule AND o.severity = fresh.severity
                      AND o.field = fresh.field AND o.value_key = fresh.value_key
                      AND (o.rule <> 'DUPLICATE_NUMBER' OR o.zh = fresh.zh)
         WHERE n.id = fresh.id AND fresh.import = :id AND n.state = 'OPEN' AND o.state NOT IN ('OPEN', 'OUTDATED')
        RETURNING n.id, n.state, n.reason, o.import AS earlier)
      INSERT INTO finding_event (finding, at, by, state, reason)
      SELECT id, :now, :by, state, concat_ws('；', '沿用第 ' || earlier || ' 号导入中的判定', nullif(reason, ''))
        FROM carried
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  CarriedDecisions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Takes over from the imports that this one has just replaced, in the caller's transaction. */
  void carryTo(long id, SignedIn by) {
    jdbc.sql(CARRY)
        .param("id", id)
        .param("now", OffsetDateTime.now(clock))
        .param("by", by.username())
        .update();
  }

  /** Whether a newer roster has taken over the decision on this finding. */
  boolean isCarriedOn(Findings.Case one) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM certificate_finding WHERE carried_from = :origin AND id > :id)")
        .param("origin", one.origin())
        .param("id", one.id())
        .query(Boolean.class)
        .single();
  }

  /** Opens again the same finding on the rosters before, now that the decision is withdrawn. */
  void reopenEarlier(Findings.Case one, String reason, SignedIn by) {
    jdbc.sql(
            """
            WITH earlier AS (
              UPDATE certificate_finding
                 SET state = 'OPEN', reason = :reason, decided_by = :by, decided_at = :now
               WHERE (id = :origin OR carried_from = :origin) AND id <> :id AND state <> 'OPEN'
              RETURNING id)
            INSERT INTO finding_event (finding, at, by, state, reason)
            SELECT id, :now, :by, 'OPEN', :reason FROM earlier
            """)
        .param("reason", reason)
        .param("by", by.username())
        .param("now", OffsetDateTime.now(clock))
        .param("origin", one.origin())
        .param("id", one.id())
        .update();
  }
}
