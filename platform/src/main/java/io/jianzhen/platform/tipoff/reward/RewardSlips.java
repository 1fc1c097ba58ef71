package io.jianzhen.platform.tipoff.reward;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.seal.Seal;
import io.jianzhen.platform.tipoff.RewardedTips.Tip;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The payment slips of rewards, sealed; every edition stays. */
@Repository
class RewardSlips {

  private final JdbcClient jdbc;
  private final RewardBook book;
  private final Units units;
  private final Seal seal;
  private final AuditTrail audit;
  private final Clock clock;

  RewardSlips(
      JdbcClient jdbc, RewardBook book, Units units, Seal seal, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.book = book;
    this.units = units;
    this.seal = seal;
    this.audit = audit;
    this.clock = clock;
  }

  /** A slip as the page lists it. */
  record Made(long id, int edition, String by, OffsetDateTime at) {}

  /** Newest first. */
  List<Made> of(long reward) {
    return jdbc.sql(
            """
            SELECT id, edition, by, at FROM tip_off_reward_slip WHERE reward = :reward
             ORDER BY edition DESC
            """)
        .param("reward", reward)
        .query(Made.class)
        .list();
  }

  /** Makes the next edition from what the reward says now; false if it is not to be paid. */
  @Transactional
  public boolean make(Tip tip, Reward seen, SignedIn me) {
    jdbc.sql("SELECT id FROM tip_off_reward WHERE id = :id FOR UPDATE")
        .param("id", seen.id())
        .query(Long.class)
        .single();
    Optional<Reward> now =
        book.of(tip.id())
            .filter(one -> one.id() == seen.id())
            .filter(one -> isToBePaid(one.on(LocalDate.now(clock))));
    if (now.isEmpty()) {
      return false;
    }
    Reward reward = now.get();
    int edition = of(reward.id()).stream().mapToInt(Made::edition).max().orElse(0) + 1;
    String unit = units.find(tip.unit()).map(Unit::name).orElse(tip.unit());
    byte[] document =
        RewardSlip.of(
            new RewardSlip.Content(
                reward, tip.number(), unit, book.shares(reward), LocalDate.now(clock)));
    jdbc.sql(
            """
            INSERT INTO tip_off_reward_slip (reward, edition, document, by, at)
            VALUES (:reward, :edition, :document, :by, :now)
            """)
        .param("reward", reward.id())
        .param("edition", edition)
        .param("document", seal.seal(document, about(reward.id(), edition)))
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .update();
    audit.record(me, "REWARD_SLIP", reward.reference(), tip.number() + " " + edition);
    return true;
  }

  private static boolean isToBePaid(Reward.State state) {
    return state == Reward.State.APPROVED || state == Reward.State.PAID;
  }

  /**
   * A slip of this reward.
   *
   * @throws OutOfReach if there is none
   */
  byte[] document(Reward reward, long slip) {
    Made made =
        of(reward.id()).stream()
            .filter(one -> one.id() == slip)
            .findFirst()
            .orElseThrow(() -> new OutOfReach("slip " + slip));
    byte[] sealed =
        jdbc.sql("SELECT document FROM tip_off_reward_slip WHERE id = :id")
            .param("id", slip)
            .query(byte[].class)
            .single();
    return seal.open(sealed, about(reward.id(), made.edition()));
  }

  private static String about(long reward, int edition) {
    return "reward-slip:%d:%d".formatted(reward, edition);
  }
}
