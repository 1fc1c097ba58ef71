package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.ledger.Fact;
import io.jianzhen.platform.ledger.Ledger;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.SignedIn;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rewards: one person proposes, another decides, and whoever pays notes it. Each answers with the
 * message key of why it was not done, or nothing.
 */
@Service
class RewardDesk {

  /** Days to collect an approved reward. */
  static final int DAYS_TO_COLLECT = 60;

  private static final Optional<String> DONE = Optional.empty();
  private static final Optional<String> MOVED_ON = Optional.of("tipoff.reward.movedOn");

  private final RewardBook book;
  private final TipOffs tips;
  private final Ledger ledger;
  private final AuditTrail audit;
  private final Clock clock;
  private final BigDecimal increase;
  private final Rounding rounding;

  /**
   * @param increase by how many percent the reward of an employee of the firm is raised; provinces
   *     differ, so none until it is set
   * @param rounding which the rules leave open
   */
  RewardDesk(
      RewardBook book,
      TipOffs tips,
      Ledger ledger,
      AuditTrail audit,
      Clock clock,
      @Value("${jianzhen.rewards.employee-increase:0}") BigDecimal increase,
      @Value("${jianzhen.rewards.rounding:FEN}") Rounding rounding) {
    this.book = book;
    this.tips = tips;
    this.ledger = ledger;
    this.audit = audit;
    this.clock = clock;
    this.increase = increase;
    this.rounding = rounding;
  }

  /** By how many percent the reward of an employee is raised. */
  BigDecimal increase() {
    return increase;
  }

  @Transactional
  public Optional<String> propose(TipOff tip, BigDecimal fine, boolean isEmployee, SignedIn me) {
    LocalDate received = tip.receivedAt().atZoneSameInstant(clock.getZone()).toLocalDate();
    Optional<RewardRule> rule = RewardRule.on(received);
    if (rule.isEmpty()) {
      return Optional.of("tipoff.reward.noRule");
    }
    if (tip.state() != TipState.CLOSED) {
      return Optional.of("tipoff.reward.notClosed");
    }
    if (book.isRewardedElsewhere(tip.id())) {
      return Optional.of("tipoff.reward.elsewhere");
    }
    try {
      BigDecimal more = isEmployee ? increase : BigDecimal.ZERO;
      long id = book.propose(tip.id(), rule.get(), fine, more, rounding, me.username());
      audit.record(me, "REWARD_PROPOSE", "reward:" + id, tip.number());
      return DONE;
    } catch (DuplicateKeyException faster) {
      return MOVED_ON;
    }
  }

  @Transactional
  public Optional<String> decide(TipOff tip, int version, boolean approve, SignedIn me) {
    Optional<Reward> reward = at(tip, version, Reward.State.PROPOSED);
    if (reward.isEmpty() || tip.state() != TipState.CLOSED) {
      return MOVED_ON;
    }
    if (reward.get().proposedBy().equals(me.username())) {
      return Optional.of("tipoff.reward.samePerson");
    }
    Reward.State to = approve ? Reward.State.APPROVED : Reward.State.REJECTED;
    LocalDate last = approve ? LocalDate.now(clock).plusDays(DAYS_TO_COLLECT) : null;
    if (!book.decide(reward.get(), to, last, me.username())) {
      return MOVED_ON;
    }
    audit.record(me, "REWARD_" + to, reward.get().reference(), tip.number());
    return DONE;
  }

  /**
   * Notes that it was paid, which counts once in the monthly form (F2).
   *
   * @param receipt what an anonymous informer has shown; a named one is paid by name
   */
  @Transactional
  public Optional<String> pay(TipOff tip, int version, String receipt, SignedIn me) {
    Optional<Reward> reward = at(tip, version, Reward.State.APPROVED);
    if (reward.isEmpty() || tip.state() != TipState.CLOSED) {
      return MOVED_ON;
    }
    if (!tip.named() && !isOf(tip, receipt)) {
      return Optional.of("tipoff.reward.receipt.wrong");
    }
    LocalDate today = LocalDate.now(clock);
    if (!book.paid(reward.get(), today, me.username())) {
      return MOVED_ON;
    }
    ledger.append(
        new Fact(
            ReportItem.F2,
            tip.unit(),
            today,
            BigDecimal.ONE,
            null,
            reward.get().reference(),
            "",
            false),
        me.username());
    audit.record(me, "REWARD_PAID", reward.get().reference(), tip.number());
    return DONE;
  }

  /** Takes back that it was paid; it counts no longer. */
  @Transactional
  public Optional<String> takeBack(TipOff tip, int version, String reason, SignedIn me) {
    Optional<Reward> reward = at(tip, version, Reward.State.PAID);
    if (reward.isEmpty() || !book.paid(reward.get(), null, me.username())) {
      return MOVED_ON;
    }
    ledger.reverseAll(reward.get().reference(), reason, me.username());
    audit.record(me, "REWARD_UNPAID", reward.get().reference(), tip.number());
    return DONE;
  }

  private boolean isOf(TipOff tip, String receipt) {
    return Receipt.parse(receipt).flatMap(tips::by).filter(one -> one.id() == tip.id()).isPresent();
  }

  private Optional<Reward> at(TipOff tip, int version, Reward.State state) {
    return book.of(tip.id())
        .filter(reward -> reward.version() == version && reward.state() == state);
  }
}
