package io.jianzhen.platform.tipoff;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All rewards. */
@Repository
class RewardBook {

  private final JdbcClient jdbc;
  private final Clock clock;

  RewardBook(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The reward of a tip-off that was not rejected. */
  Optional<Reward> of(long tip) {
    return jdbc.sql(
            """
            SELECT id, tip_off, rule, fine, percent, least, most, increase, rounding, amount, state,
                   proposed_by, decided_by, collect_by, paid_on, version
              FROM tip_off_reward WHERE tip_off = :tip AND state <> 'REJECTED'
            """)
        .param("tip", tip)
        .query(Reward.class)
        .optional();
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException if there is one already
   */
  long propose(
      long tip,
      RewardRule rule,
      BigDecimal fine,
      BigDecimal increase,
      Rounding rounding,
      String by) {
    return jdbc.sql(
            """
            INSERT INTO tip_off_reward (tip_off, rule, fine, percent, least, most, increase, rounding,
                                        amount, state, proposed_by, proposed_at)
            VALUES (:tip, :rule, :fine, :percent, :least, :most, :increase, :rounding, :amount,
                    'PROPOSED', :by, :now)
            RETURNING id
            """)
        .param("tip", tip)
        .param("rule", rule.id())
        .param("fine", fine)
        .param("percent", rule.percent())
        .param("least", rule.least())
        .param("most", rule.most())
        .param("increase", increase)
        .param("rounding", rounding.name())
        .param("amount", rule.amount(fine, increase, rounding))
        .param("by", by)
        .param("now", OffsetDateTime.now(clock))
        .query(Long.class)
        .single();
  }

  /** Whether another tip-off of the same lead is rewarded: the first effective reporter is. */
  boolean isRewardedElsewhere(long tip) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM tip_off_lead mine
                             JOIN tip_off_lead other ON other.lead = mine.lead
                              AND other.tip_off <> mine.tip_off
                             JOIN tip_off_reward r ON r.tip_off = other.tip_off
                            WHERE mine.tip_off = :tip AND r.state <> 'REJECTED')
            """)
        .param("tip", tip)
        .query(Boolean.class)
        .single();
  }

  /** False if somebody was faster. */
  boolean decide(Reward reward, Reward.State to, @Nullable LocalDate collectBy, String by) {
    return jdbc.sql(
                """
                UPDATE tip_off_reward
                   SET state = :to, decided_by = :by, collect_by = :day, version = version + 1
                 WHERE id = :id AND version = :version AND state = 'PROPOSED'
                """)
            .param("to", to.name())
            .param("by", by)
            .param("day", collectBy, java.sql.Types.DATE)
            .param("id", reward.id())
            .param("version", reward.version())
            .update()
        == 1;
  }

  /**
   * Notes that it was paid, or takes that back; false if somebody was faster.
   *
   * @param on the day of the payment, or null to take it back
   */
  boolean paid(Reward reward, @Nullable LocalDate on, String by) {
    return jdbc.sql(
                """
                UPDATE tip_off_reward
                   SET state = :to, paid_by = :by, paid_on = :day, version = version + 1
                 WHERE id = :id AND version = :version AND state = :from
                """)
            .param("to", on == null ? "APPROVED" : "PAID")
            .param("from", on == null ? "PAID" : "APPROVED")
            .param("by", on == null ? null : by, java.sql.Types.VARCHAR)
            .param("day", on, java.sql.Types.DATE)
            .param("id", reward.id())
            .param("version", reward.version())
            .update()
        == 1;
  }
}
