package io.jianzhen.platform.reporting;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.organisation.Unit;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that was ever submitted; the database refuses to change it. */
@Repository
class Snapshots {

  private final JdbcClient jdbc;
  private final Campaign campaign;
  private final Clock clock;

  Snapshots(JdbcClient jdbc, Campaign campaign, Clock clock) {
    this.jdbc = jdbc;
    this.campaign = campaign;
    this.clock = clock;
  }

  private record Accepted(String unit, String content) {}

  /** The last submission of a report, or empty. */
  Optional<Snapshot> last(Report report) {
    return jdbc.sql(
            """
            SELECT revision, content, sha256, submitted_by, submitted_at
              FROM report_snapshot
             WHERE report = :report
             ORDER BY revision DESC
             LIMIT 1
            """)
        .param("report", report.id())
        .query(Snapshot.class)
        .optional();
  }

  /** What holds as the unit's report for a month: empty unless it is submitted or accepted. */
  Optional<Snapshot> standing(Unit unit, YearMonth month) {
    return jdbc.sql(
            """
            SELECT s.revision, s.content, s.sha256, s.submitted_by, s.submitted_at
              FROM report_snapshot s JOIN report r ON r.id = s.report
             WHERE r.campaign = :campaign AND r.unit = :unit AND r.month = :month
               AND r.state IN ('SUBMITTED', 'ACCEPTED')
             ORDER BY s.revision DESC
             LIMIT 1
            """)
        .param("campaign", campaign.code())
        .param("unit", unit.code())
        .param("month", month.atDay(1))
        .query(Snapshot.class)
        .optional();
  }

  /** The forms that the office has accepted for a month, by code of the unit, from one query. */
  Map<String, ProgressForm> accepted(YearMonth month) {
    Map<String, ProgressForm> forms = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT DISTINCT ON (u.position, r.unit) r.unit, s.content
              FROM report r
              JOIN report_snapshot s ON s.report = r.id
              JOIN unit u ON u.code = r.unit
             WHERE r.campaign = :campaign AND r.month = :month AND r.state = 'ACCEPTED'
             ORDER BY u.position, r.unit, s.revision DESC
            """)
        .param("campaign", campaign.code())
        .param("month", month.atDay(1))
        .query(Accepted.class)
        .list()
        .forEach(one -> forms.put(one.unit(), SnapshotText.form(one.content())));
    return forms;
  }

  /** Freezes a form as the next submission of a report. */
  void freeze(Report report, ProgressForm form, int revision, String by) {
    String content = SnapshotText.of(report, form, revision);
    jdbc.sql(
            """
            INSERT INTO report_snapshot (report, revision, content, sha256, submitted_by, submitted_at)
            VALUES (:report, :revision, :content, :sha256, :by, :now)
            """)
        .param("report", report.id())
        .param("revision", revision)
        .param("content", content)
        .param("sha256", Snapshot.hash(content))
        .param("by", by)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }
}
