package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FreeText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one tip-off. */
@Component
class TipPage {

  private final TipOffs tips;
  private final TipFiles files;
  private final Units units;
  private final TipTexts texts;
  private final RewardNews rewards;
  private final AlikeTips alike;
  private final Clock clock;

  TipPage(
      TipOffs tips,
      TipFiles files,
      Units units,
      TipTexts texts,
      RewardNews rewards,
      AlikeTips alike,
      Clock clock) {
    this.tips = tips;
    this.files = files;
    this.units = units;
    this.texts = texts;
    this.rewards = rewards;
    this.alike = alike;
    this.clock = clock;
  }

  /**
   * @param form what was typed for a step that was not taken
   */
  String show(
      TipOff tip, StepForm form, FormErrors errors, SignedIn me, Locale locale, Model model) {
    boolean isOfficer = me.isAnyOf(Role.TIPOFF_OFFICER);
    LocalDate received = tip.receivedAt().atZoneSameInstant(clock.getZone()).toLocalDate();
    model.addAttribute("one", tip);
    model.addAttribute("told", tip.told().shown());
    model.addAttribute("days", ChronoUnit.DAYS.between(received, LocalDate.now(clock)));
    model.addAttribute("files", files.of(tip.id()));
    model.addAttribute("leads", tips.leads(tip.id()));
    model.addAttribute("joined", tips.joinedTo(tip.id()));
    model.addAttribute("joinedTo", tips.joinedTo(tip).orElse(null));
    model.addAttribute("history", history(tip, isOfficer));
    model.addAttribute("steps", isOfficer ? TipStep.openFor(tip.state()) : List.of());
    model.addAttribute("isOfficer", isOfficer);
    model.addAttribute("mayOpenLeads", me.isAnyOf(Role.OFFICE, Role.LEADER));
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("units", unitChoices());
    model.addAttribute("reasons", texts.lookReasons(locale));
    model.addAttribute("longestNote", StepReader.LONGEST_NOTE);
    var reward = rewards.forOfficers(tip.id());
    model.addAttribute("reward", reward.orElse(null));
    model.addAttribute(
        "mayPropose", isOfficer && reward.isEmpty() && tip.state() == TipState.CLOSED);
    model.addAttribute("alike", isOfficer ? alike.of(tip, me) : List.of());
    model.addAttribute("mayJoin", isOfficer && alike.mayJoin(tip));
    return "tipoff/tip-one";
  }

  private List<Choice> unitChoices() {
    return units.all().stream().map(unit -> new Choice(unit.code(), unit.name())).toList();
  }

  /** Newest first; what officers noted when they looked who told it is theirs alone. */
  private List<TipEvent> history(TipOff tip, boolean isOfficer) {
    return tips.events(tip).stream()
        .sorted(Comparator.comparingLong(TipEvent::id).reversed())
        .map(
            event ->
                new TipEvent(
                    event.id(),
                    event.version(),
                    event.at(),
                    event.by(),
                    event.step(),
                    isOfficer || !event.step().equals(TipEvent.LOOKED)
                        ? FreeText.shown(event.note())
                        : ""))
        .toList();
  }
}
