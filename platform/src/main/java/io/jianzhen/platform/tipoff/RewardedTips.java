package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.seal.Seal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tip-offs as rewards see them: who told the same and when, never what and never who. */
@Repository
public class RewardedTips {

  /** The tip-off, those of the same leads, and those that were joined to any of them. */
  private static final String SAME =
      """
      WITH same AS (
        SELECT CAST(:id AS bigint) AS id
        UNION
        SELECT o.tip_off FROM tip_off_lead m JOIN tip_off_lead o ON o.lead = m.lead
         WHERE m.tip_off = :id)
      SELECT t.id, t.number, t.unit, t.identity IS NOT NULL AS named, t.state = 'CLOSED' AS closed,
             t.received_at
        FROM tip_off t JOIN unit u ON u.code = t.unit
       WHERE (t.id IN (SELECT id FROM same) OR t.joined_to IN (SELECT id FROM same))
         AND t.state IN ('ACCEPTED', 'CLOSED', 'JOINED')
      """;

  private final JdbcClient jdbc;
  private final Seal seal;

  RewardedTips(JdbcClient jdbc, Seal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /**
   * A tip-off.
   *
   * @param unit the unit that took it
   * @param named whether the informer said who it is
   * @param closed whether it is done with, so that a reward can be proposed
   */
  public record Tip(
      long id,
      String number,
      String unit,
      boolean named,
      boolean closed,
      OffsetDateTime receivedAt) {}

  /**
   * @throws OutOfReach if there is none within the person's reach
   */
  public Tip get(long id, SignedIn me) {
    return jdbc.sql(
            """
            SELECT t.id, t.number, t.unit, t.identity IS NOT NULL AS named,
                   t.state = 'CLOSED' AS closed, t.received_at
              FROM tip_off t JOIN unit u ON u.code = t.unit
             WHERE t.id = :id AND starts_with(u.path, :reach)
            """)
        .param("id", id)
        .param("reach", me.reach())
        .query(Tip.class)
        .optional()
        .orElseThrow(() -> new OutOfReach("tip-off " + id));
  }

  /** Those who told the same, this one among them, within reach; the first told first. */
  public List<Tip> sameAs(long id, SignedIn me) {
    return jdbc.sql(SAME + " AND starts_with(u.path, :reach) ORDER BY t.received_at, t.id")
        .param("id", id)
        .param("reach", me.reach())
        .query(Tip.class)
        .list();
  }

  /**
   * The ids of those who told the same, wherever they told it; until the transaction ends nobody
   * else takes a step with them.
   */
  public List<Long> lockSame(long id) {
    List<Long> ids =
        jdbc.sql(SAME).param("id", id).query(Tip.class).list().stream().map(Tip::id).toList();
    lock(ids);
    return ids;
  }

  private void lock(Collection<Long> ids) {
    if (!ids.isEmpty()) {
      jdbc.sql("SELECT id FROM tip_off WHERE id IN (:ids) ORDER BY id FOR UPDATE")
          .param("ids", ids)
          .query(Long.class)
          .list();
    }
  }

  /** Whether what somebody shows is the receipt of this tip-off. */
  public boolean isReceiptOf(long tip, String typed) {
    return Receipt.parse(typed)
        .map(
            receipt ->
                jdbc.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM tip_off
                                        WHERE id = :id AND receipt_hash = :hash)
                        """)
                    .param("id", tip)
                    .param("hash", receipt.hash(seal))
                    .query(Boolean.class)
                    .single())
        .orElse(false);
  }
}
