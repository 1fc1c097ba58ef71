package io.jianzhen.platform.certificate;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is said of one certificate on file, and what was decided about it. */
@Repository
class EntryFindings {

  private final JdbcClient jdbc;

  EntryFindings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A finding about an entry, with what was decided; numbers in it are masked. */
  record EntryFinding(
      long id,
      String rule,
      String severity,
      String field,
      String value,
      String zh,
      String en,
      String state,
      String reason,
      @Nullable String decidedBy,
      @Nullable OffsetDateTime decidedAt) {

    public String ruleName(Locale locale) {
      return RuleName.of(rule, locale);
    }

    public String says(Locale locale) {
      return RuleName.isEnglish(locale) ? en : zh;
    }

    public boolean isOpen() {
      return state.equals("OPEN");
    }

    public boolean callsForDecision() {
      return !severity.equals("NOTE");
    }
  }

  /** Something that was decided, newest first. */
  record Step(long finding, OffsetDateTime at, String by, String state, String reason) {}

  /** The findings about an entry that {@link Certificates#get} has returned, the gravest first. */
  List<EntryFinding> of(Certificates.Entry entry) {
    return jdbc.sql(
            """
            SELECT id, rule, severity, field, value, zh, en, state, reason, decided_by, decided_at
              FROM certificate_finding
             WHERE import = :import AND sheet_row = :row
             ORDER BY array_position(ARRAY['ERROR', 'SUSPECT', 'INVALID', 'NOTE'], severity), id
            """)
        .param("import", entry.importId())
        .param("row", entry.sheetRow())
        .query(EntryFinding.class)
        .list();
  }

  /** What was decided about an entry that {@link Certificates#get} has returned, newest first. */
  List<Step> history(Certificates.Entry entry) {
    return jdbc.sql(
            """
            SELECT h.finding, h.at, h.by, h.state, h.reason
              FROM finding_event h JOIN certificate_finding f ON f.id = h.finding
             WHERE f.import = :import AND f.sheet_row = :row
             ORDER BY h.id DESC
            """)
        .param("import", entry.importId())
        .param("row", entry.sheetRow())
        .query(Step.class)
        .list();
  }

  /** Where the entry of a finding stands; callers have looked up the finding within reach. */
  String address(long finding) {
    return jdbc.sql("SELECT import, sheet_row FROM certificate_finding WHERE id = :id")
        .param("id", finding)
        .query((row, number) -> "/certificates/" + row.getLong(1) + "/" + row.getInt(2))
        .single();
  }
}
