package io.jianzhen.platform.casework.law;

import io.jianzhen.detect.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The order of decision as a person goes through it, with what each step came to. */
final class Steps {

  static final Sentence REGIME = new Sentence("证件由谁管", "Whose certificate is it");
  private static final Sentence NEED = new Sentence("这项作业要不要证", "Is one needed for the work");
  private static final Sentence STATE = new Sentence("证件是什么情况", "What is the matter with it");
  private static final Sentence ACTOR = new Sentence("谁做的", "Who acted");
  private static final Sentence CRIME = new Sentence("有没有犯罪嫌疑", "Are there signs of a crime");
  private static final Sentence PENALTY =
      new Sentence("没有的，适用哪些处罚", "If not, which penalties apply");

  private static final Sentence NOBODY = new Sentence("尚未填写", "not stated yet");
  private static final Sentence NO_CRIME =
      new Sentence("按现有事实没有", "none on the facts as they stand");
  private static final Sentence NO_PENALTY =
      new Sentence("按现有事实没有可建议的", "none can be suggested on the facts as they stand");

  private Steps() {}

  static List<Advice.Step> of(
      Act act, List<Advice.Suggestion> crimes, List<Advice.Suggestion> all) {
    List<Advice.Step> steps = new ArrayList<>();
    steps.add(new Advice.Step(REGIME, regime(act.regime())));
    if (act.regime() != Act.Regime.NONE) {
      steps.add(new Advice.Step(NEED, need(act.need())));
      steps.add(new Advice.Step(STATE, act.card().title()));
    }
    List<Sign> actors = Sign.of(Sign.Kind.ACTOR).stream().filter(act.stated()::contains).toList();
    steps.add(new Advice.Step(ACTOR, actors.isEmpty() ? NOBODY : joined(actors, Sign::title)));
    steps.add(new Advice.Step(CRIME, articles(crimes, NO_CRIME)));
    List<Advice.Suggestion> rest = all.stream().filter(one -> !one.rule().isCriminal()).toList();
    steps.add(new Advice.Step(PENALTY, articles(rest, NO_PENALTY)));
    return List.copyOf(steps);
  }

  private static Sentence articles(List<Advice.Suggestion> suggestions, Sentence none) {
    return suggestions.isEmpty()
        ? none
        : joined(
            suggestions,
            one -> {
              String article = one.rule().basis() + " " + one.rule().article();
              return new Sentence(article, article);
            });
  }

  private static <T> Sentence joined(List<T> things, Function<T, Sentence> title) {
    return new Sentence(
        things.stream().map(thing -> title.apply(thing).zh()).collect(Collectors.joining("、")),
        things.stream().map(thing -> title.apply(thing).en()).collect(Collectors.joining(", ")));
  }

  private static Sentence regime(Act.Regime regime) {
    return switch (regime) {
      case SPECIAL_OPERATION ->
          new Sentence("特种作业操作证，应急管理部门", "special operation, emergency management");
      case SAFETY_ASSESSMENT ->
          new Sentence("安全合格证，应急管理部门", "safety assessment, emergency management");
      case OTHER -> new Sentence("其他主管部门", "another authority");
      case NONE -> new Sentence("不涉及具体证件", "no certificate is at issue");
    };
  }

  private static Sentence need(Act.Need need) {
    return switch (need) {
      case NEEDED -> new Sentence("法律要求持证", "the law asks for one");
      case NOT_NEEDED ->
          new Sentence(
              "法律不要求：没有证不算违法，用假证仍然违法",
              "not asked for: having none is no violation, using a forged one still is");
      case UNKNOWN -> new Sentence("还不清楚", "not known yet");
    };
  }
}
