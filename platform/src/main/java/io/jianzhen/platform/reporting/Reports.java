package io.jianzhen.platform.reporting;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.organisation.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All reports of the campaign. */
@Repository
class Reports {

  private final JdbcClient jdbc;
  private final Campaign campaign;
  private final Clock clock;

  Reports(JdbcClient jdbc, Campaign campaign, Clock clock) {
    this.jdbc = jdbc;
    this.campaign = campaign;
    this.clock = clock;
  }

  /**
   * Something that was done with a report.
   *
   * @param step name of a {@link ReportStep}, or TEXT
   */
  record Event(String step, OffsetDateTime at, String by, String reason) {}

  /**
   * Where a report stands, for lists.
   *
   * @param submittedAt when it was last submitted, or null if never
   */
  record Status(
      String unit, LocalDate month, ReportState state, @Nullable OffsetDateTime submittedAt) {}

  /** The report as stored, or a blank one. */
  Report get(Unit unit, YearMonth month) {
    return jdbc.sql(
            """
            SELECT id, state, document, members, publicity, narrative, version
              FROM report
             WHERE campaign = :campaign AND unit = :unit AND month = :month
            """)
        .param("campaign", campaign.code())
        .param("unit", unit.code())
        .param("month", month.atDay(1))
        .query((row, n) -> read(row, unit, month))
        .optional()
        .orElseGet(() -> Report.blank(unit, month));
  }

  /** The stored report; stored now if it was not. */
  @Transactional
  Report open(Unit unit, YearMonth month) {
    jdbc.sql(
            """
            INSERT INTO report (campaign, unit, month, state)
            VALUES (:campaign, :unit, :month, 'DRAFT')
            ON CONFLICT (campaign, unit, month) DO NOTHING
            """)
        .param("campaign", campaign.code())
        .param("unit", unit.code())
        .param("month", month.atDay(1))
        .update();
    return get(unit, month);
  }

  /**
   * Stores the next version of a report.
   *
   * @throws StaleReport if somebody else stored a change since this one was read
   */
  @Transactional
  void save(Report report) {
    int saved =
        jdbc.sql(
                """
                UPDATE report
                   SET state = :state, document = :document, members = :members,
                       publicity = :publicity, narrative = :narrative, version = version + 1
                 WHERE id = :id AND version = :version
                """)
            .param("state", report.state().name())
            .param("document", report.texts().document())
            .param("members", report.texts().members())
            .param("publicity", report.texts().publicity())
            .param("narrative", report.texts().narrative())
            .param("id", report.id())
            .param("version", report.version())
            .update();
    if (saved == 0) {
      throw new StaleReport(report, report.version());
    }
  }

  /** Writes down what was done. */
  void note(Report report, String step, String reason, String by) {
    jdbc.sql(
            """
            INSERT INTO report_event (report, at, by, step, reason)
            VALUES (:report, :now, :by, :step, :reason)
            """)
        .param("report", report.id())
        .param("now", OffsetDateTime.now(clock))
        .param("by", by)
        .param("step", step)
        .param("reason", reason)
        .update();
  }

  /** What was done with a report, newest first, at most 100. */
  List<Event> events(Report report) {
    return jdbc.sql(
            """
            SELECT step, at, by, reason
              FROM report_event
             WHERE report = :report
             ORDER BY id DESC
             LIMIT 100
            """)
        .param("report", report.id())
        .query(Event.class)
        .list();
  }

  /** Where the stored reports of a subtree stand, by unit and month. */
  List<Status> statuses(String reach) {
    return jdbc.sql(
            """
            SELECT r.unit, r.month, r.state,
                   (SELECT max(s.submitted_at) FROM report_snapshot s WHERE s.report = r.id)
                     AS submitted_at
              FROM report r JOIN unit u ON u.code = r.unit
             WHERE r.campaign = :campaign AND starts_with(u.path, :reach)
             ORDER BY u.position, u.code, r.month
            """)
        .param("campaign", campaign.code())
        .param("reach", reach)
        .query(Status.class)
        .list();
  }

  private static Report read(ResultSet row, Unit unit, YearMonth month) throws SQLException {
    return new Report(
        row.getLong("id"),
        unit,
        month,
        ReportState.valueOf(row.getString("state")),
        new ReportTexts(
            row.getString("document"),
            row.getString("members"),
            row.getString("publicity"),
            row.getString("narrative")),
        row.getInt("version"));
  }
}
