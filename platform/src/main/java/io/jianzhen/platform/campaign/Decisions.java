package io.jianzhen.platform.campaign;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.campaign.Campaign.Contradiction;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the office decided where the notice contradicts itself. */
@Repository
public class Decisions {

  private final JdbcClient jdbc;
  private final Campaign campaign;
  private final AuditTrail audit;
  private final Clock clock;

  Decisions(JdbcClient jdbc, Campaign campaign, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.campaign = campaign;
    this.audit = audit;
    this.clock = clock;
  }

  /** A decision: who, when, what and why. */
  public record Decision(
      String contradiction,
      String value,
      String reason,
      String decidedBy,
      OffsetDateTime decidedAt) {}

  /** The decision that holds for each contradiction that has been decided. */
  public Map<String, Decision> all() {
    return jdbc
        .sql(
            """
            SELECT DISTINCT ON (contradiction) contradiction, value, reason, decided_by, decided_at
              FROM campaign_decision
             WHERE campaign = :campaign
             ORDER BY contradiction, id DESC
            """)
        .param("campaign", campaign.code())
        .query(Decision.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Decision::contradiction, Function.identity()));
  }

  /** The contradictions that the office has not decided yet, in the order of the template. */
  public List<Contradiction> open() {
    var decided = all();
    return campaign.contradictions().stream()
        .filter(one -> !decided.containsKey(one.id()))
        .toList();
  }

  /** Every value that holds now. */
  public Settled settled() {
    return new Settled(campaign, all());
  }

  /** The values that hold: as decided, else as proposed. */
  public record Settled(Campaign campaign, Map<String, Decision> decided) {

    public Settled {
      decided = Map.copyOf(decided);
    }

    /**
     * The value that holds for a contradiction.
     *
     * @throws IllegalArgumentException if the campaign has none with this id
     */
    public String value(String contradiction) {
      Decision decision = decided.get(contradiction);
      return decision == null ? campaign.contradiction(contradiction).proposed() : decision.value();
    }

    /** Whether this value holds; no, if the campaign has no such contradiction. */
    public boolean is(String contradiction, String value) {
      return campaign.contradictions().stream()
          .anyMatch(one -> one.id().equals(contradiction) && value(one.id()).equals(value));
    }
  }

  /** The value that holds: as decided, else as proposed. */
  public String effective(String contradiction) {
    return settled().value(contradiction);
  }

  /**
   * Settles a contradiction; an earlier decision stays on record.
   *
   * @throws IllegalArgumentException if the value is none of the choices
   */
  @Transactional
  public void decide(String contradiction, String value, String reason, SignedIn by) {
    campaign.contradiction(contradiction).choice(value);
    jdbc.sql(
            """
            INSERT INTO campaign_decision (campaign, contradiction, value, reason, decided_by, decided_at)
            VALUES (:campaign, :contradiction, :value, :reason, :by, :now)
            """)
        .param("campaign", campaign.code())
        .param("contradiction", contradiction)
        .param("value", value)
        .param("reason", reason)
        .param("by", by.username())
        .param("now", OffsetDateTime.now(clock))
        .update();
    audit.record(by, "CAMPAIGN_DECIDE", "campaign:" + contradiction, value);
  }
}
