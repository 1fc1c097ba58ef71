package io.jianzhen.platform.tipoff.reward;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.tipoff.RewardedTips;
import io.jianzhen.platform.tipoff.RewardedTips.Tip;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.FormErrors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of the reward of one tip-off: whose it is, how it is reckoned, what is to be done. */
@Component
class RewardPage {

  private final RewardBook book;
  private final RewardDesk desk;
  private final RewardRules rules;
  private final RewardSlips slips;
  private final RewardedTips tips;
  private final RewardSettings settings;
  private final MessageSource messages;
  private final Clock clock;

  RewardPage(
      RewardBook book,
      RewardDesk desk,
      RewardRules rules,
      RewardSlips slips,
      RewardedTips tips,
      RewardSettings settings,
      MessageSource messages,
      Clock clock) {
    this.book = book;
    this.desk = desk;
    this.rules = rules;
    this.slips = slips;
    this.tips = tips;
    this.settings = settings;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * @param form what was typed for a reward that was not proposed
   */
  String show(
      Tip tip, RewardForm form, FormErrors errors, SignedIn me, Locale locale, Model model) {
    Optional<Reward> reward = book.of(tip.id());
    model.addAttribute("one", tip);
    model.addAttribute("errors", errors);
    model.addAttribute("isOfficer", me.isAnyOf(Role.TIPOFF_OFFICER));
    model.addAttribute("reward", reward.orElse(null));
    if (reward.isPresent()) {
      reckoned(reward.get(), me, locale, model);
    } else {
      open(tip, form, me, locale, model);
    }
    return "tipoff/reward";
  }

  private void open(Tip tip, RewardForm form, SignedIn me, Locale locale, Model model) {
    List<Tip> same = tips.sameAs(tip.id(), me);
    Optional<RewardRule> rule = desk.rule(tip);
    model.addAttribute("form", form);
    model.addAttribute("same", same);
    model.addAttribute("first", same.isEmpty() ? -1 : RewardDesk.first(same).id());
    model.addAttribute("rule", rule.orElse(null));
    model.addAttribute("doubt", rule.map(one -> one.doubt(locale)).orElse(""));
    model.addAttribute("increase", settings.increase());
    model.addAttribute(
        "mayPropose",
        me.isAnyOf(Role.TIPOFF_OFFICER)
            && tip.closed()
            && rule.filter(one -> one.rate() != null).isPresent());
    model.addAttribute(
        "agreedHow", choices("tipoff.reward.agreed.", Reward.Agreed.values(), locale));
    model.addAttribute(
        "passedOverWhy", choices("tipoff.reward.passedOver.", Reward.PassedOver.values(), locale));
  }

  private void reckoned(Reward reward, SignedIn me, Locale locale, Model model) {
    LocalDate today = LocalDate.now(clock);
    List<Reward.Share> shares = book.shares(reward);
    model.addAttribute("state", reward.on(today));
    model.addAttribute("shares", shares);
    model.addAttribute("collector", shares.get(0));
    model.addAttribute("history", book.events(reward));
    model.addAttribute("slips", slips.of(reward.id()));
    model.addAttribute(
        "doubt", rules.named(reward.rule()).map(rule -> rule.doubt(locale)).orElse(""));
    model.addAttribute(
        "mayDecide",
        reward.state() == Reward.State.PROPOSED
            && me.isAnyOf(Role.TIPOFF_OFFICER, Role.OFFICE)
            && !reward.proposedBy().equals(me.username()));
  }

  String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  private List<Choice> choices(String prefix, Enum<?>[] values, Locale locale) {
    return Arrays.stream(values)
        .map(one -> new Choice(one.name(), text(prefix + one.name(), locale)))
        .toList();
  }
}
