package io.jianzhen.platform.supervision;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.FormErrors;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one round, whatever its state. */
@Component
class RoundPage {

  private final Population population;
  private final Targets targets;
  private final Rectifications findings;
  private final Comparison comparison;

  RoundPage(
      Population population, Targets targets, Rectifications findings, Comparison comparison) {
    this.population = population;
    this.targets = targets;
    this.findings = findings;
    this.comparison = comparison;
  }

  boolean isOpen(Round round) {
    return round.state() == Round.State.PREPARING
        || round.state() == Round.State.FROZEN
        || round.state() == Round.State.DRAWN;
  }

  String show(
      Round round, RoundForm form, String value, FormErrors errors, SignedIn me, Model model) {
    boolean isDrawn = round.isDrawn();
    model.addAttribute("round", round);
    model.addAttribute("form", form);
    model.addAttribute("value", value);
    model.addAttribute("errors", errors);
    model.addAttribute("mayAct", me.isAnyOf(Role.OFFICE));
    model.addAttribute("isOpen", isOpen(round));
    model.addAttribute(
        "groups",
        round.state() == Round.State.PREPARING
            ? population.groups(round.draft().grouping())
            : List.of());
    model.addAttribute("targets", isDrawn ? targets.of(round.id()) : List.of());
    model.addAttribute("compared", isDrawn ? comparison.of(round) : List.of());
    model.addAttribute("history", findings.historyOfRound(round.id()));
    return "supervision/round";
  }
}
