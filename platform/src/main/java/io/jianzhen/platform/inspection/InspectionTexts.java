package io.jianzhen.platform.inspection;

import io.jianzhen.platform.inspection.visit.TypedWrong;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FormErrors.Problem;
import io.jianzhen.platform.web.FreeText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of inspections say, in the language of the page. */
@Component
class InspectionTexts {

  /** Longest text of a reason, an order or what was seen, in characters. */
  static final int LONGEST = 1_000;

  private final MessageSource messages;

  InspectionTexts(MessageSource messages) {
    this.messages = messages;
  }

  String say(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  FormErrors errors(List<TypedWrong> wrong, Locale locale) {
    return new FormErrors(
        wrong.stream()
            .map(
                one ->
                    new Problem(
                        one.field(),
                        messages.getMessage(one.key(), one.arguments().toArray(), locale)))
            .toList());
  }

  /** What is wrong with a text that has to be there. */
  FormErrors needed(String field, String text, String missing, Locale locale) {
    if (text.isBlank()) {
      return FormErrors.at(field, say(missing, locale));
    }
    return FreeText.whatIsWrong(text.strip(), LONGEST)
        .map(key -> FormErrors.at(field, say(key, locale, LONGEST)))
        .orElse(FormErrors.NONE);
  }

  <E extends Enum<E>> List<Choice> choices(E[] all, String prefix, Locale locale) {
    return Arrays.stream(all)
        .map(one -> new Choice(one.name(), say(prefix + one.name(), locale)))
        .toList();
  }

  void done(String key, Locale locale, RedirectAttributes flash, Object... arguments) {
    flash.addFlashAttribute("flash", new Flash("good", say(key, locale, arguments)));
  }

  void refused(String key, Locale locale, RedirectAttributes flash) {
    flash.addFlashAttribute("flash", new Flash("warn", say(key, locale)));
  }
}
