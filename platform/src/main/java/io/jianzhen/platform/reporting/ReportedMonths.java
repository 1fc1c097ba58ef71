package io.jianzhen.platform.reporting;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.ledger.ClosedMonths;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A month is closed for paper entries while its report is submitted or accepted. */
@Repository
class ReportedMonths implements ClosedMonths {

  private final JdbcClient jdbc;
  private final Campaign campaign;

  ReportedMonths(JdbcClient jdbc, Campaign campaign) {
    this.jdbc = jdbc;
    this.campaign = campaign;
  }

  /**
   * The rows are locked until the caller's transaction ends: whoever submits at the same moment
   * waits, and counts the entry.
   */
  @Override
  public boolean isClosed(String unit, YearMonth month) {
    return jdbc
        .sql(
            """
            SELECT r.state
              FROM report r
              JOIN unit owner ON owner.code = r.unit
              JOIN unit u ON starts_with(u.path, owner.path)
             WHERE r.campaign = :campaign AND r.month = :month AND u.code = :unit
             ORDER BY r.id
               FOR SHARE OF r
            """)
        .param("campaign", campaign.code())
        .param("month", month.atDay(1))
        .param("unit", unit)
        .query(ReportState.class)
        .list()
        .stream()
        .anyMatch(ReportState::isFrozen);
  }
}
