package io.jianzhen.platform.casework.law;

import io.jianzhen.detect.Sentence;
import java.time.LocalDate;

/**
 * How long after an act a penalty may still follow its discovery: six months under the 治安管理处罚法
 * (2012 art. 22, 2025 art. 25), else two years, five where life or health was harmed (行政处罚法 art.
 * 36). Crimes prescribe by their punishment, which is the police's and the court's to reckon.
 */
final class Limitation {

  private static final int MONTHS_UNDER_PUBLIC_ORDER = 6;
  private static final int YEARS = 2;
  private static final int YEARS_WITH_HARM = 5;

  private Limitation() {}

  static boolean isPast(Rule rule, Act act) {
    return switch (rule.route()) {
      case POLICE_CRIMINAL, ISSUER -> false;
      default -> act.foundOn().isAfter(lastDay(rule, act));
    };
  }

  private static LocalDate lastDay(Rule rule, Act act) {
    if (isPublicOrder(rule)) {
      return act.doneOn().plusMonths(MONTHS_UNDER_PUBLIC_ORDER);
    }
    return act.doneOn()
        .plusYears(act.signs().contains(Sign.GRAVE_RESULT) ? YEARS_WITH_HARM : YEARS);
  }

  static Sentence says(Rule rule) {
    return isPublicOrder(rule)
        ? new Sentence(
            "发现时已超过六个月追究时效（治安管理处罚法2012第22条、2025第25条）",
            "found more than six months after the act: prescribed (Public Security Penalties Law, art. 22 of 2012, 25 of 2025)")
        : new Sentence(
            "发现时已超过追责时效：二年，涉及生命健康安全且有危害后果的五年（行政处罚法第36条）",
            "found after the limit of two years, five where life or health was harmed (Administrative Penalties Law, art. 36)");
  }

  private static boolean isPublicOrder(Rule rule) {
    return rule.basis().startsWith("治安管理处罚法");
  }
}
