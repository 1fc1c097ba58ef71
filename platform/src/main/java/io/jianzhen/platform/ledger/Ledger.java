package io.jianzhen.platform.ledger;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.campaign.Campaigns;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The ledger: entries are added, never changed. */
@Repository
public class Ledger {

  private final JdbcClient jdbc;
  private final Campaign campaign;
  private final Campaigns campaigns;
  private final Clock clock;

  Ledger(JdbcClient jdbc, Campaign campaign, Campaigns campaigns, Clock clock) {
    this.jdbc = jdbc;
    this.campaign = campaign;
    this.campaigns = campaigns;
    this.clock = clock;
  }

  /**
   * Appends a fact, in the caller's transaction.
   *
   * @param by user name of the person who did it
   * @return the entry's id
   */
  @Transactional
  public long append(Fact fact, String by) {
    return append(fact, campaign.code(), by);
  }

  /**
   * Appends a fact to the campaign in which it was done, which may be one before that in hand;
   * nothing if it was done before all of them.
   */
  @Transactional
  public void appendToItsCampaign(Fact fact, String by) {
    campaigns.holding(fact.on()).ifPresent(code -> append(fact, code, by));
  }

  private long append(Fact fact, String code, String by) {
    return jdbc.sql(
            """
            INSERT INTO ledger_entry (campaign, item, unit, fact_date, quantity, subject, reference,
                                      reason, manual, recorded_by, recorded_at)
            VALUES (:campaign, :item, :unit, :on, :quantity, :subject, :reference,
                    :reason, :manual, :by, :now)
            RETURNING id
            """)
        .param("campaign", code)
        .param("item", fact.item().name())
        .param("unit", fact.unit())
        .param("on", fact.on())
        .param("quantity", fact.quantity())
        .param("subject", fact.subject())
        .param("reference", fact.reference())
        .param("reason", fact.reason())
        .param("manual", fact.manual())
        .param("by", by)
        .param("now", OffsetDateTime.now(clock))
        .query(Long.class)
        .single();
  }

  /**
   * Takes back an entry by one that reverses it, dated as the fact itself: the month's figure is
   * then another than the one that may have been submitted, and the difference shows.
   *
   * @throws AlreadyReversed if somebody was faster
   */
  @Transactional
  public void reverse(long entry, String reason, String by) {
    try {
      jdbc.sql(
              """
              INSERT INTO ledger_entry (campaign, item, unit, fact_date, quantity, subject, reference,
                                        reason, manual, reverses, recorded_by, recorded_at)
              SELECT campaign, item, unit, fact_date, quantity, subject, reference,
                     :reason, manual, id, :by, :now
                FROM ledger_entry
               WHERE id = :entry AND reverses IS NULL
              """)
          .param("reason", reason)
          .param("by", by)
          .param("now", OffsetDateTime.now(clock))
          .param("entry", entry)
          .update();
    } catch (DuplicateKeyException twice) {
      throw new AlreadyReversed(entry, twice);
    }
  }

  /** Takes back every live entry of a record; see {@link #reverse(long, String, String)}. */
  @Transactional
  public void reverseAll(String reference, String reason, String by) {
    jdbc.sql(
            """
            SELECT e.id
              FROM ledger_entry e
             WHERE e.reference = :reference AND e.reverses IS NULL
               AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses = e.id)
             ORDER BY e.id
            """)
        .param("reference", reference)
        .query(Long.class)
        .list()
        .forEach(entry -> reverse(entry, reason, by));
  }

  /**
   * The live entries of records, oldest first: those that were not taken back, in whichever
   * campaign they were made.
   *
   * @param references such as {@code case:17}, at least one
   */
  public List<LedgerEntry> live(Collection<String> references) {
    return jdbc.sql(
            SELECT
                + """
                   WHERE e.reference IN (:references)
                     AND e.reverses IS NULL
                     AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses = e.id)
                   ORDER BY e.id
                  """)
        .param("references", references)
        .query(LedgerEntry.class)
        .list();
  }

  /** The entry with this id, or empty. */
  public Optional<LedgerEntry> find(long id) {
    return jdbc.sql(SELECT + " WHERE e.id = :id")
        .param("id", id)
        .query(LedgerEntry.class)
        .optional();
  }

  /**
   * The entries behind a figure, oldest first, reversed ones and their reversals included.
   *
   * @param item the line of the form, or null for all
   * @param reach prefix of unit paths
   * @param from first month; null for the campaign's beginning
   * @param limit at most this many, 1 to 500
   */
  public List<LedgerEntry> behind(
      @Nullable ReportItem item, String reach, @Nullable YearMonth from, YearMonth to, int limit) {
    return jdbc.sql(
            SELECT
                + """
                   WHERE e.campaign = :campaign AND starts_with(u.path, :reach)
                     AND (cast(:item AS text) IS NULL OR e.item = :item)
                     AND e.fact_date >= :from AND e.fact_date < :end
                   ORDER BY e.fact_date, e.id
                   LIMIT :limit
                  """)
        .param("campaign", campaign.code())
        .param("reach", reach)
        .param("item", item == null ? null : item.name())
        .param("from", from == null ? LocalDate.of(1970, 1, 1) : from.atDay(1))
        .param("end", to.plusMonths(1).atDay(1))
        .param("limit", limit)
        .query(LedgerEntry.class)
        .list();
  }

  private static final String SELECT =
      """
      SELECT e.id, e.item, e.unit, u.name AS unit_name, e.fact_date, e.quantity, e.subject,
             e.reference, e.reason, e.manual, e.reverses, e.recorded_by, e.recorded_at,
             EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses = e.id) AS reversed
        FROM ledger_entry e JOIN unit u ON u.code = e.unit
      """;
}
