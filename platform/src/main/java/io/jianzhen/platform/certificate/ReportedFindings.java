package io.jianzhen.platform.certificate;

import io.jianzhen.detect.Finding;
import io.jianzhen.platform.seal.Seal;
import io.jianzhen.platform.web.MaskedText;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Findings that an employer's people brought: what the QR code on the card says, or that they found
 * it forged. No reading of the roster gives them again, so that each new roster takes them over.
 */
@Repository
public class ReportedFindings {

  /** Anybody can say it; a person of the unit has to look. */
  private static final String SUSPECT = "SUSPECT";

  private final JdbcClient jdbc;
  private final EntryKeys keys;
  private final FilingLock lock;

  ReportedFindings(JdbcClient jdbc, FilingLock lock, Seal seal) {
    this.jdbc = jdbc;
    this.lock = lock;
    this.keys = new EntryKeys(0, seal);
  }

  /**
   * A finding as it stands on the newest roster that has its entry.
   *
   * @param state OPEN, or what was decided
   */
  public record Standing(long id, long importId, int sheetRow, String state) {

    public boolean isOpen() {
      return state.equals("OPEN");
    }
  }

  /**
   * Notes what a photo of the card showed. The same thing is noted once.
   *
   * @return id of the finding; empty if the entry is not on file for the employer
   */
  @Transactional
  public Optional<Long> note(long enterprise, long importId, int row, Finding found) {
    return note(
        enterprise,
        importId,
        row,
        found.rule(),
        found.value(),
        found.says().zh(),
        found.says().en());
  }

  /**
   * Notes that the employer reports the card as forged. What has been noted of the entry before and
   * is open serves for it, so that the unit has to decide once.
   *
   * @param reason in the words of the employer, without an identity number
   * @return id of the finding; empty if the entry is not on file for the employer
   */
  @Transactional
  public Optional<Long> report(long enterprise, long importId, int row, String reason) {
    return open(enterprise, importId, row)
        .or(
            () ->
                note(
                    enterprise,
                    importId,
                    row,
                    RuleName.EMPLOYER_REPORT,
                    "",
                    "企业自查举报为假证：" + reason,
                    "The employer reports it as forged: " + reason));
  }

  private Optional<Long> open(long enterprise, long importId, int row) {
    return jdbc.sql(
            """
            SELECT f.id FROM certificate_finding f JOIN roster_import i ON i.id = f.import
             WHERE i.enterprise = :enterprise AND i.state = 'CONFIRMED' AND i.superseded_by IS NULL
               AND f.import = :import AND f.sheet_row = :row
               AND f.reported_from IS NOT NULL AND f.state = 'OPEN'
             ORDER BY f.id LIMIT 1
            """)
        .param("enterprise", enterprise)
        .param("import", importId)
        .param("row", row)
        .query(Long.class)
        .optional();
  }

  private Optional<Long> note(
      long enterprise, long importId, int row, String rule, String value, String zh, String en) {
    // No newer roster takes this one's place meanwhile.
    lock.take();
    Optional<Long> added =
        jdbc.sql(
                """
                INSERT INTO certificate_finding (import, sheet_row, rule, severity, field, value,
                                                 value_key, zh, en)
                SELECT c.import, c.sheet_row, :rule, :severity, 'qr', :value, :valueKey, :zh, :en
                  FROM certificate c JOIN roster_import i ON i.id = c.import
                 WHERE i.enterprise = :enterprise AND i.state = 'CONFIRMED'
                   AND i.superseded_by IS NULL AND c.import = :import AND c.sheet_row = :row
                   AND NOT EXISTS (SELECT 1 FROM certificate_finding f
                                    WHERE f.import = c.import AND f.sheet_row = c.sheet_row
                                      AND f.rule = :rule AND f.value_key = :valueKey
                                      AND f.state NOT IN ('DISMISSED', 'OUTDATED'))
                RETURNING id
                """)
            .param("rule", rule)
            .param("severity", SUSPECT)
            .param("value", MaskedText.of(value))
            .param("valueKey", keys.value(value))
            .param("zh", MaskedText.of(zh))
            .param("en", MaskedText.of(en))
            .param("enterprise", enterprise)
            .param("import", importId)
            .param("row", row)
            .query(Long.class)
            .optional();
    added.ifPresent(
        id ->
            jdbc.sql("UPDATE certificate_finding SET reported_from = id WHERE id = :id")
                .param("id", id)
                .update());
    return added.or(() -> same(enterprise, importId, row, rule, value));
  }

  private Optional<Long> same(long enterprise, long importId, int row, String rule, String value) {
    return jdbc.sql(
            """
            SELECT min(f.id) FROM certificate_finding f JOIN roster_import i ON i.id = f.import
             WHERE i.enterprise = :enterprise AND i.superseded_by IS NULL
               AND f.import = :import AND f.sheet_row = :row AND f.rule = :rule
               AND f.value_key = :valueKey AND f.state NOT IN ('DISMISSED', 'OUTDATED')
            """)
        .param("enterprise", enterprise)
        .param("import", importId)
        .param("row", row)
        .param("rule", rule)
        .param("valueKey", keys.value(value))
        .query(Long.class)
        .optional();
  }

  /**
   * How findings stand now, on whatever roster, by the ids under which they were noted; callers
   * have looked up what refers to them.
   */
  public Map<Long, Standing> standing(Collection<Long> findings) {
    Map<Long, Standing> now = new HashMap<>();
    if (!findings.isEmpty()) {
      jdbc.sql(
              """
              SELECT DISTINCT ON (o.id) o.id AS noted, f.id, f.import, f.sheet_row, f.state
                FROM certificate_finding o
                JOIN certificate_finding f ON f.id = o.id OR f.reported_from = o.reported_from
               WHERE o.id IN (:ids)
               ORDER BY o.id, f.id DESC
              """)
          .param("ids", findings)
          .query(
              row -> {
                now.put(
                    row.getLong("noted"),
                    new Standing(
                        row.getLong("id"),
                        row.getLong("import"),
                        row.getInt("sheet_row"),
                        row.getString("state")));
              });
    }
    return now;
  }

  /**
   * Takes what is open of an entry over to where it stands now, also where its person or number was
   * put right: a slip of the pen must not wash off a suspicion.
   */
  @Transactional
  public void carry(long oldImport, int oldRow, long importId, int row) {
    jdbc.sql(
            """
            INSERT INTO certificate_finding (import, sheet_row, rule, severity, field, value,
                                             value_key, zh, en, reported_from)
            SELECT :import, :row, f.rule, f.severity, f.field, f.value, f.value_key, f.zh, f.en,
                   f.reported_from
              FROM certificate_finding f
             WHERE f.import = :oldImport AND f.sheet_row = :oldRow
               AND f.reported_from IS NOT NULL AND f.state = 'OPEN'
               AND NOT EXISTS (SELECT 1 FROM certificate_finding n
                                WHERE n.import = :import AND n.sheet_row = :row
                                  AND n.reported_from = f.reported_from)
            """)
        .param("import", importId)
        .param("row", row)
        .param("oldImport", oldImport)
        .param("oldRow", oldRow)
        .update();
  }

  /** Takes over from the rosters that this one has just replaced, before decisions are carried. */
  void carryTo(long id) {
    jdbc.sql(
            """
            INSERT INTO certificate_finding (import, sheet_row, rule, severity, field, value,
                                             value_key, zh, en, reported_from)
            SELECT DISTINCT ON (f.id)
                   n.import, n.sheet_row, f.rule, f.severity, f.field, f.value, f.value_key,
                   f.zh, f.en, f.reported_from
              FROM certificate_finding f
              JOIN certificate c ON c.import = f.import AND c.sheet_row = f.sheet_row
              JOIN roster_import i ON i.id = f.import AND i.superseded_by = :id
              JOIN certificate n ON n.import = :id AND n.person_key = c.person_key
                                AND n.number_key = c.number_key
             WHERE f.reported_from IS NOT NULL
             ORDER BY f.id, n.sheet_row
            """)
        .param("id", id)
        .update();
  }
}
