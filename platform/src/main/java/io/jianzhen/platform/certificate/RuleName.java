package io.jianzhen.platform.certificate;

import io.jianzhen.detect.card.Rule;
import java.util.Arrays;
import java.util.Locale;

/** The names of rules as people read them. */
final class RuleName {

  private RuleName() {}

  /** The name in a language; the id itself for a rule that this release does not know. */
  static String of(String id, Locale locale) {
    if (id.equals(ConfirmedForgeries.RULE)) {
      return isEnglish(locale) ? ConfirmedForgeries.NAME.en() : ConfirmedForgeries.NAME.zh();
    }
    return Arrays.stream(Rule.values())
        .filter(rule -> rule.name().equals(id))
        .map(rule -> isEnglish(locale) ? rule.en() : rule.zh())
        .findFirst()
        .orElse(id);
  }

  static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals("en");
  }
}
