package io.jianzhen.platform.retention;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How long personal data of the campaign is kept, as the office has set it. */
@Repository
class RetentionPeriods {

  private final JdbcClient jdbc;
  private final Campaign campaign;
  private final AuditTrail audit;
  private final Clock clock;

  RetentionPeriods(JdbcClient jdbc, Campaign campaign, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.campaign = campaign;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A period that was set.
   *
   * @param months after the last day of the campaign
   * @param ground of law
   */
  record Period(int months, String ground, String reason, String setBy, OffsetDateTime setAt) {}

  /** The periods that were set, the one that holds first. */
  List<Period> all() {
    return jdbc.sql(
            """
            SELECT months, ground, reason, set_by, set_at FROM retention_period
             WHERE campaign = :campaign ORDER BY id DESC
            """)
        .param("campaign", campaign.code())
        .query(Period.class)
        .list();
  }

  /** The first day after the period; empty while none is set. */
  Optional<LocalDate> over() {
    return all().stream()
        .findFirst()
        .map(period -> campaign.to().plusDays(1).plusMonths(period.months()));
  }

  /** Whether the period is set and over. */
  boolean isOver() {
    LocalDate today = LocalDate.now(clock);
    return over().map(day -> !today.isBefore(day)).orElse(false);
  }

  /** Sets another period; earlier ones stay on record. */
  @Transactional
  void set(int months, String ground, String reason, SignedIn by) {
    jdbc.sql(
            """
            INSERT INTO retention_period (campaign, months, ground, reason, set_by, set_at)
            VALUES (:campaign, :months, :ground, :reason, :by, :now)
            """)
        .param("campaign", campaign.code())
        .param("months", months)
        .param("ground", ground)
        .param("reason", reason)
        .param("by", by.username())
        .param("now", OffsetDateTime.now(clock))
        .update();
    audit.record(by, "RETENTION_SET", "campaign:" + campaign.code(), months + " months");
  }
}
