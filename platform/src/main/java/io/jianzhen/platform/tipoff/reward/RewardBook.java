package io.jianzhen.platform.tipoff.reward;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All rewards; what happens to one is noted with it. */
@Repository
class RewardBook {

  private static final String SELECT =
      """
      SELECT r.id, r.tip_off, r.rule, r.basis, r.fine, r.percent, r.least, r.most, r.increase,
             r.rounding, r.amount, r.state, r.passed_over, r.agreed, r.proposed_by, r.proposed_at,
             r.decided_by, r.collect_by, r.paid_on, r.version
        FROM tip_off_reward r
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  RewardBook(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What is proposed, checked. */
  record Proposal(
      BigDecimal fine,
      BigDecimal increase,
      Rounding rounding,
      Set<Long> shares,
      long collector,
      Reward.@Nullable PassedOver passedOver,
      Reward.@Nullable Agreed agreed) {}

  /** The reward of a closed tip-off that was not rejected. */
  Optional<Reward> of(long tip) {
    return jdbc.sql(SELECT + " WHERE r.tip_off = :tip AND r.state <> 'REJECTED'")
        .param("tip", tip)
        .query(Reward.class)
        .optional();
  }

  /** The one in which the informer of this tip-off has a part. */
  Optional<Reward> sharedBy(long tip) {
    return jdbc.sql(
            SELECT
                + """
                    JOIN tip_off_reward_share s ON s.reward = r.id
                   WHERE s.tip_off = :tip AND r.state <> 'REJECTED' ORDER BY r.id DESC LIMIT 1
                  """)
        .param("tip", tip)
        .query(Reward.class)
        .optional();
  }

  /** Those who have a part in it, the collector first. */
  List<Reward.Share> shares(Reward reward) {
    return jdbc.sql(
            """
            SELECT t.id AS tip, t.number, t.identity IS NOT NULL AS named, s.collects
              FROM tip_off_reward_share s JOIN tip_off t ON t.id = s.tip_off
             WHERE s.reward = :reward ORDER BY s.collects DESC, t.id
            """)
        .param("reward", reward.id())
        .query(Reward.Share.class)
        .list();
  }

  /** What happened to it, newest first. */
  List<Reward.Event> events(Reward reward) {
    return jdbc.sql(
            "SELECT step, by, at FROM tip_off_reward_event WHERE reward = :reward ORDER BY id DESC")
        .param("reward", reward.id())
        .query(Reward.Event.class)
        .list();
  }

  /** Whether one of these tip-offs, other than {@code but}, has a reward or a part in one. */
  boolean isRewarded(Collection<Long> tips, long but) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM tip_off_reward r
                             JOIN tip_off_reward_share s ON s.reward = r.id
                            WHERE r.state <> 'REJECTED' AND r.tip_off <> :but
                              AND (r.tip_off IN (:tips) OR s.tip_off IN (:tips)))
            """)
        .param("tips", tips)
        .param("but", but)
        .query(Boolean.class)
        .single();
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException if there is one already
   */
  long propose(long tip, RewardRule rule, RewardRule.Rate rate, Proposal of, String by) {
    long id =
        jdbc.sql(
                """
                INSERT INTO tip_off_reward (tip_off, rule, basis, fine, percent, least, most, increase,
                                            rounding, amount, state, passed_over, agreed,
                                            proposed_by, proposed_at)
                VALUES (:tip, :rule, :basis, :fine, :percent, :least, :most, :increase, :rounding,
                        :amount, 'PROPOSED', :passed, :agreed, :by, :now)
                RETURNING id
                """)
            .param("tip", tip)
            .param("rule", rule.id())
            .param("basis", rule.basis())
            .param("fine", of.fine())
            .param("percent", rate.percent())
            .param("least", rate.least())
            .param("most", rate.most())
            .param("increase", of.increase())
            .param("rounding", of.rounding().name())
            .param("amount", rate.amount(of.fine(), of.increase(), of.rounding()))
            .param("passed", name(of.passedOver()), java.sql.Types.VARCHAR)
            .param("agreed", name(of.agreed()), java.sql.Types.VARCHAR)
            .param("by", by)
            .param("now", OffsetDateTime.now(clock))
            .query(Long.class)
            .single();
    for (long share : of.shares()) {
      jdbc.sql(
              """
              INSERT INTO tip_off_reward_share (reward, tip_off, collects)
              VALUES (:reward, :tip, :collects)
              """)
          .param("reward", id)
          .param("tip", share)
          .param("collects", share == of.collector())
          .update();
    }
    note(id, "PROPOSED", by);
    return id;
  }

  private static @Nullable String name(@Nullable Enum<?> one) {
    return one == null ? null : one.name();
  }

  /** False if somebody was faster. */
  boolean decide(Reward reward, Reward.State to, @Nullable LocalDate collectBy, String by) {
    boolean done =
        jdbc.sql(
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
    if (done) {
      note(reward.id(), to.name(), by);
    }
    return done;
  }

  /**
   * Notes that it was paid, or takes that back; false if somebody was faster.
   *
   * @param on the day of the payment, or null to take it back
   * @param collectBy a new last day to collect it, when it is taken back; else null
   */
  boolean paid(Reward reward, @Nullable LocalDate on, @Nullable LocalDate collectBy, String by) {
    boolean done =
        jdbc.sql(
                    """
                    UPDATE tip_off_reward
                       SET state = :to, paid_by = :by, paid_on = :day,
                           collect_by = greatest(collect_by, cast(:collectBy AS date)),
                           version = version + 1
                     WHERE id = :id AND version = :version AND state = :from
                    """)
                .param("to", on == null ? "APPROVED" : "PAID")
                .param("from", on == null ? "PAID" : "APPROVED")
                .param("by", on == null ? null : by, java.sql.Types.VARCHAR)
                .param("day", on, java.sql.Types.DATE)
                .param("collectBy", collectBy, java.sql.Types.DATE)
                .param("id", reward.id())
                .param("version", reward.version())
                .update()
            == 1;
    if (done) {
      note(reward.id(), on == null ? "UNPAID" : "PAID", by);
    }
    return done;
  }

  /** Lets those lapse whose last day is over; how many. */
  int lapse(LocalDate today) {
    List<Long> lapsed =
        jdbc.sql(
                """
                UPDATE tip_off_reward SET state = 'LAPSED', version = version + 1
                 WHERE state = 'APPROVED' AND collect_by < :today
                RETURNING id
                """)
            .param("today", today)
            .query(Long.class)
            .list();
    lapsed.forEach(id -> note(id, "LAPSED", ""));
    return lapsed.size();
  }

  private void note(long reward, String step, String by) {
    jdbc.sql(
            """
            INSERT INTO tip_off_reward_event (reward, step, by, at)
            VALUES (:reward, :step, :by, :now)
            """)
        .param("reward", reward)
        .param("step", step)
        .param("by", by)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }
}
