package io.jianzhen.platform.certificate;

import io.jianzhen.detect.Finding;
import io.jianzhen.platform.certificate.StoredEntries.Stored;
import io.jianzhen.platform.web.MaskedText;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a batch of {@link Recheck} changes, in the caller's transaction. */
final class RecheckChanges {

  private static final String NO_LONGER = "规则或名录更新后重新核对，该问题不再成立";

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final long run;
  private final List<Object[]> fresh = new ArrayList<>();
  private final List<Object[]> outdated = new ArrayList<>();
  private final List<Object[]> revived = new ArrayList<>();
  private final List<Object[]> lines = new ArrayList<>();
  private long added;
  private long gone;
  private long stands;

  /** A finding as the table has it. */
  record Known(long id, String rule, String severity, String state, String zh, String en) {}

  /**
   * @param run id of the row in the table {@code recheck}
   */
  RecheckChanges(JdbcTemplate jdbc, Clock clock, long run) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.run = run;
  }

  void add(Stored one, Finding finding, String valueKey) {
    String zh = MaskedText.says(finding.field(), finding.value(), finding.says().zh());
    String en = MaskedText.says(finding.field(), finding.value(), finding.says().en());
    fresh.add(
        new Object[] {
          one.importId(),
          one.sheetRow(),
          finding.rule(),
          finding.severity().name(),
          finding.field(),
          MaskedText.of(finding.field(), finding.value()),
          valueKey,
          zh,
          en
        });
    added++;
    line(one, "ADDED", finding.rule(), finding.severity().name(), zh, en);
  }

  void revive(Stored one, Known before) {
    revived.add(new Object[] {before.id()});
    added++;
    line(one, "ADDED", before.rule(), before.severity(), before.zh(), before.en());
  }

  void drop(Stored one, Known before) {
    switch (before.state()) {
      case "OPEN" -> {
        outdated.add(new Object[] {NO_LONGER, OffsetDateTime.now(clock), before.id()});
        gone++;
        line(one, "GONE", before.rule(), before.severity(), before.zh(), before.en());
      }
      case "SUSPECTED_FORGED", "NOT_ENTITLED" -> {
        stands++;
        line(one, "STANDS", before.rule(), before.severity(), before.zh(), before.en());
      }
      default -> {
        // It accuses nobody any more.
      }
    }
  }

  private void line(Stored one, String kind, String rule, String severity, String zh, String en) {
    lines.add(new Object[] {run, one.importId(), one.sheetRow(), kind, rule, severity, zh, en});
  }

  void write(int checked) {
    batch(
        """
        INSERT INTO certificate_finding (import, sheet_row, rule, severity, field, value,
                                         value_key, zh, en)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        fresh);
    batch(
        """
        UPDATE certificate_finding
           SET state = 'OUTDATED', reason = ?, decided_by = '', decided_at = ?
         WHERE id = ? AND state = 'OPEN'
        """,
        outdated);
    batch(
        """
        INSERT INTO finding_event (finding, at, by, state, reason)
        SELECT id, decided_at, '', state, reason FROM certificate_finding
         WHERE reason = ? AND decided_at = ? AND id = ? AND state = 'OUTDATED'
        """,
        outdated);
    batch(
        """
        UPDATE certificate_finding
           SET state = 'OPEN', reason = '', decided_by = NULL, decided_at = NULL
         WHERE id = ? AND state = 'OUTDATED'
        """,
        revived);
    batch(
        """
        INSERT INTO recheck_change (recheck, import, sheet_row, kind, rule, severity, zh, en)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        lines);
    jdbc.update(
        """
        UPDATE recheck
           SET checked = checked + ?, added = added + ?, gone = gone + ?, stands = stands + ?
         WHERE id = ?
        """,
        checked,
        added,
        gone,
        stands,
        run);
  }

  private void batch(String sql, List<Object[]> rows) {
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(sql, rows);
    }
  }
}
