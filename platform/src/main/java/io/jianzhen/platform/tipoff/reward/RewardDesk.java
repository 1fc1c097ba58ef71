package io.jianzhen.platform.tipoff.reward;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.ledger.Fact;
import io.jianzhen.platform.ledger.Ledger;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.tipoff.RewardedTips;
import io.jianzhen.platform.tipoff.RewardedTips.Tip;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rewards: one person proposes, another decides, and whoever pays notes it. Each answers with the
 * message key of why it was not done, or nothing.
 */
@Service
class RewardDesk {

  private static final Optional<String> DONE = Optional.empty();
  private static final Optional<String> MOVED_ON = Optional.of("tipoff.reward.movedOn");

  private final RewardBook book;
  private final RewardRules rules;
  private final RewardedTips tips;
  private final Ledger ledger;
  private final AuditTrail audit;
  private final Clock clock;
  private final RewardSettings settings;

  RewardDesk(
      RewardBook book,
      RewardRules rules,
      RewardedTips tips,
      Ledger ledger,
      AuditTrail audit,
      Clock clock,
      RewardSettings settings) {
    this.book = book;
    this.rules = rules;
    this.tips = tips;
    this.ledger = ledger;
    this.audit = audit;
    this.clock = clock;
    this.settings = settings;
  }

  /** The rule that holds for a tip-off. */
  Optional<RewardRule> rule(Tip tip) {
    return rules.on(tip.receivedAt().atZoneSameInstant(clock.getZone()).toLocalDate());
  }

  /**
   * Whose reward it is: the first who told it and gave a name, or the first if nobody did.
   *
   * @param same those who told the same, the first told first
   */
  static Tip first(List<Tip> same) {
    return same.stream().filter(Tip::named).findFirst().orElse(same.get(0));
  }

  @Transactional
  public Optional<String> propose(Tip tip, RewardForm form, SignedIn me) {
    List<Long> same = tips.lockSame(tip.id());
    Optional<RewardRule> rule = rule(tip);
    if (rule.isEmpty()) {
      return Optional.of("tipoff.reward.noRule");
    }
    RewardRule.Rate rate = rule.get().rate();
    if (rate == null) {
      return Optional.of("tipoff.reward.noRate");
    }
    if (!tips.get(tip.id(), me).closed()) {
      return Optional.of("tipoff.reward.notClosed");
    }
    if (book.isRewarded(same, tip.id())) {
      return Optional.of("tipoff.reward.elsewhere");
    }
    try {
      BigDecimal more = form.isEmployee() ? settings.increase() : BigDecimal.ZERO;
      long id =
          book.propose(
              tip.id(),
              rule.get(),
              rate,
              new RewardBook.Proposal(
                  form.yuan().orElseThrow(),
                  more,
                  settings.rounding(),
                  form.shares(),
                  form.collects(),
                  form.over().orElse(null),
                  form.how().orElse(null)),
              me.username());
      audit.record(me, "REWARD_PROPOSE", "reward:" + id, tip.number());
      return DONE;
    } catch (DuplicateKeyException faster) {
      return MOVED_ON;
    }
  }

  @Transactional
  public Optional<String> decide(Tip tip, int version, boolean approve, SignedIn me) {
    Optional<Reward> reward = at(tip, version, Reward.State.PROPOSED);
    if (reward.isEmpty() || !tip.closed()) {
      return MOVED_ON;
    }
    if (reward.get().proposedBy().equals(me.username())) {
      return Optional.of("tipoff.reward.samePerson");
    }
    Reward.State to = approve ? Reward.State.APPROVED : Reward.State.REJECTED;
    LocalDate last = approve ? LocalDate.now(clock).plusDays(settings.days()) : null;
    if (!book.decide(reward.get(), to, last, me.username())) {
      return MOVED_ON;
    }
    audit.record(me, "REWARD_" + to, reward.get().reference(), tip.number());
    return DONE;
  }

  /**
   * Notes that it was paid, which counts once in the monthly form (F2), however many share it.
   *
   * @param receipt what an anonymous collector has shown; a named one is paid by name
   */
  @Transactional
  public Optional<String> pay(Tip tip, int version, String receipt, SignedIn me) {
    Optional<Reward> reward = at(tip, version, Reward.State.APPROVED);
    if (reward.isEmpty() || !tip.closed()) {
      return MOVED_ON;
    }
    LocalDate today = LocalDate.now(clock);
    if (reward.get().on(today) == Reward.State.LAPSED) {
      return Optional.of("tipoff.reward.lapsed");
    }
    Reward.Share collector = book.shares(reward.get()).get(0);
    if (!collector.named() && !tips.isReceiptOf(collector.tip(), receipt)) {
      return Optional.of("tipoff.reward.receipt.wrong");
    }
    if (!book.paid(reward.get(), today, null, me.username())) {
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

  /**
   * Takes back that it was paid; it counts no longer. The time to collect it begins anew: whose
   * payment has failed is not to lose it for that.
   */
  @Transactional
  public Optional<String> takeBack(Tip tip, int version, String reason, SignedIn me) {
    Optional<Reward> reward = at(tip, version, Reward.State.PAID);
    LocalDate last = LocalDate.now(clock).plusDays(settings.days());
    if (reward.isEmpty() || !book.paid(reward.get(), null, last, me.username())) {
      return MOVED_ON;
    }
    ledger.reverseAll(reward.get().reference(), reason, me.username());
    audit.record(me, "REWARD_UNPAID", reward.get().reference(), tip.number());
    return DONE;
  }

  private Optional<Reward> at(Tip tip, int version, Reward.State state) {
    return book.of(tip.id())
        .filter(reward -> reward.version() == version && reward.state() == state);
  }
}
