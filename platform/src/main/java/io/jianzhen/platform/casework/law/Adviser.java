package io.jianzhen.platform.casework.law;

import io.jianzhen.detect.Sentence;
import io.jianzhen.platform.casework.law.Act.Regime;
import io.jianzhen.platform.casework.law.Advice.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the order of decision: regime, need, state of the card, actor, crimes, else
 * penalties, what else follows. A rule is chosen in its edition of the day of the act (行政处罚法 art.
 * 37: the law of the act's time, unless a later one is lighter).
 */
public final class Adviser {

  private static final Sentence OTHER_REGIME =
      new Sentence(
          "不属于应急管理部门核发的证件：记录，不判断，转告主管部门",
          "not a certificate of emergency management: noted, not judged, passed on");

  private final List<Rules.Entry> rules;

  /** Reads the tables that ship with the program. */
  public Adviser() {
    this.rules = Rules.load();
  }

  /** All rules, for a page that shows them. */
  public List<Rule> rules() {
    return rules.stream().map(Rules.Entry::rule).toList();
  }

  /** What the facts lead to; the same for the same facts. */
  public Advice on(Act act) {
    List<Advice.Suggestion> crimes = new ArrayList<>();
    List<Advice.Suggestion> penalties = new ArrayList<>();
    List<Advice.Open> open = new ArrayList<>();
    List<Advice.Silent> silent = new ArrayList<>();
    for (Rules.Entry entry : rules) {
      Condition.Answer answer = entry.condition().of(act);
      if (answer == Condition.Answer.FAILS || isForOthers(entry.rule(), act)) {
        continue;
      }
      Optional<Sentence> why = whySilent(entry, act);
      if (why.isPresent()) {
        if (!isOtherEdition(entry.rule(), act)) {
          silent.add(new Advice.Silent(entry.rule(), why.get()));
        }
      } else if (answer == Condition.Answer.OPEN) {
        open.add(new Advice.Open(entry.rule(), missing(entry.condition(), act)));
      } else {
        (entry.rule().isCriminal() ? crimes : penalties).add(suggestion(entry, act));
      }
    }
    if (act.regime() == Regime.OTHER && crimes.isEmpty() && penalties.isEmpty()) {
      return new Advice(
          List.of(new Advice.Step(Steps.REGIME, OTHER_REGIME)),
          List.of(),
          List.of(),
          open,
          List.of(),
          Set.of());
    }
    List<Advice.Held> held = held(penalties, crimes, act);
    Set<Rule> waiting = held.stream().map(Advice.Held::rule).collect(Collectors.toSet());
    List<Advice.Suggestion> suggestions = new ArrayList<>(crimes);
    penalties.stream().filter(one -> !waiting.contains(one.rule())).forEach(suggestions::add);
    return new Advice(
        Steps.of(act, crimes, suggestions),
        suggestions,
        held,
        open,
        silent,
        sides(act, suggestions));
  }

  /**
   * Whether a rule of this regime would judge a card of another one. Documents, sites and fraud are
   * the matter of the police whoever issues the card.
   */
  private static boolean isForOthers(Rule rule, Act act) {
    return act.regime() == Regime.OTHER
        && switch (rule.route()) {
          case EMB_ADMIN, EMB_ADMIN_AND_POLICE, ISSUER, PENDING, NOT_USED -> true;
          case POLICE_ADMIN, POLICE_CRIMINAL, MARKET_REGULATION -> false;
        };
  }

  private Advice.Suggestion suggestion(Rules.Entry entry, Act act) {
    Rule rule = entry.rule();
    @Nullable Rule later = laterEdition(rule, act).orElse(null);
    return new Advice.Suggestion(
        rule,
        Duty.of(rule),
        entry.condition().borneOut(act).stream().map(term -> term.says(act)).toList(),
        Cautions.of(rule, act, later),
        later);
  }

  /** Why a rule that the facts point to says nothing; empty if it may speak. */
  private static Optional<Sentence> whySilent(Rules.Entry entry, Act act) {
    Rule rule = entry.rule();
    if (!rule.isInForce(act.doneOn())) {
      return Optional.of(Words.notInForce(rule));
    }
    return switch (rule.route()) {
      case PENDING -> Optional.of(Words.PENDING);
      case NOT_USED -> Optional.of(Words.OVERRIDDEN);
      default ->
          Limitation.isPast(rule, act) ? Optional.of(Limitation.says(rule)) : Optional.empty();
    };
  }

  /** Whether a rule was out of force and another edition of it was in force: nothing to tell. */
  private boolean isOtherEdition(Rule rule, Act act) {
    return !rule.isInForce(act.doneOn())
        && (editionOn(rule, act.doneOn()).isPresent() || act.doneOn().isBefore(rule.from()));
  }

  private Optional<Rule> laterEdition(Rule rule, Act act) {
    return rule.isInForce(act.decidedOn()) ? Optional.empty() : editionOn(rule, act.decidedOn());
  }

  private Optional<Rule> editionOn(Rule rule, LocalDate day) {
    return rules.stream()
        .map(Rules.Entry::rule)
        .filter(rule::isEditionOf)
        .filter(other -> other.isInForce(day) && other.route() != Rule.Route.NOT_USED)
        .findFirst();
  }

  private static List<Sentence> missing(Condition condition, Act act) {
    return condition.missing(act).stream().map(term -> term.says(act)).toList();
  }

  /** Penalties on somebody whom a crime is laid to as well. */
  private List<Advice.Held> held(
      List<Advice.Suggestion> penalties, List<Advice.Suggestion> crimes, Act act) {
    Set<Sign> accused = new HashSet<>();
    crimes.forEach(crime -> accused.addAll(accusedOf(crime.rule(), act)));
    return penalties.stream()
        .filter(one -> one.rule().route() != Rule.Route.ISSUER)
        .filter(one -> actors(one.rule(), act).stream().anyMatch(accused::contains))
        .map(one -> new Advice.Held(one.rule(), Words.CRIME_FIRST))
        .toList();
  }

  /**
   * To whom a crime is laid: where somebody who makes or sells is named, not to a holder or an
   * employer who is named beside.
   */
  private Set<Sign> accusedOf(Rule rule, Act act) {
    Set<Sign> actors = new HashSet<>(actors(rule, act));
    Set<Sign> users = Set.of(Sign.HOLDER, Sign.EMPLOYER);
    if (!users.containsAll(actors)) {
      actors.removeAll(users);
    }
    return actors;
  }

  private Set<Sign> actors(Rule rule, Act act) {
    return rules.stream()
        .filter(entry -> entry.rule().id().equals(rule.id()))
        .flatMap(entry -> entry.condition().borneOut(act).stream())
        .filter(Condition.Stated.class::isInstance)
        .map(term -> ((Condition.Stated) term).sign())
        .filter(sign -> sign.kind() == Sign.Kind.ACTOR)
        .collect(Collectors.toSet());
  }

  private static Set<Side> sides(Act act, List<Advice.Suggestion> suggestions) {
    Set<Side> sides = EnumSet.noneOf(Side.class);
    switch (act.card()) {
      case FORGED, ALTERED, OBTAINED_BY_FRAUD -> sides.add(Side.NOTIFY_ISSUER);
      default -> {}
    }
    if (act.signs().contains(Sign.ILLEGAL_SITE)) {
      sides.add(Side.CLOSE_SITE);
    }
    if (act.signs().contains(Sign.HELPER)) {
      sides.add(Side.LOG_NOTICE);
    }
    if (act.signs().containsAll(Set.of(Sign.EMPLOYER, Sign.UNLICENSED))) {
      sides.add(Side.ORDER_TO_CORRECT);
    }
    if (!suggestions.isEmpty()) {
      sides.add(Side.REVIEW_PUBLICITY);
      sides.add(Side.REWARD_INFORMER);
    }
    return sides;
  }
}
