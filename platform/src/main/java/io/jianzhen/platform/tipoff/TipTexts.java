package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FormErrors.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the pages say and offer, in the language of the page. */
@Component
class TipTexts {

  private final MessageSource messages;

  TipTexts(MessageSource messages) {
    this.messages = messages;
  }

  String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  /** A single thing that is wrong; {@code field} is null for the whole form. */
  FormErrors error(@Nullable String field, String key, Locale locale, Object... arguments) {
    return new FormErrors(List.of(new Problem(field, text(key, locale, arguments))));
  }

  FormErrors errors(Map<String, TipForm.Wrong> wrong, Locale locale) {
    return new FormErrors(
        wrong.entrySet().stream()
            .map(
                one ->
                    new Problem(
                        one.getKey(),
                        text(one.getValue().messageKey(), locale, one.getValue().about())))
            .toList());
  }

  List<Choice> subjects(Locale locale) {
    return choices("tipoff.subject.", TipSubject.values(), one -> true, locale);
  }

  List<Choice> sources(Locale locale) {
    return choices("tipoff.source.", TipSource.values(), one -> true, locale);
  }

  /** Those that an officer enters. */
  List<Choice> enteredSources(Locale locale) {
    return choices("tipoff.source.", TipSource.values(), one -> one != TipSource.WEB, locale);
  }

  List<Choice> states(Locale locale) {
    return choices("tipoff.state.", TipState.values(), one -> true, locale);
  }

  List<Choice> lookReasons(Locale locale) {
    return choices("tipoff.look.", LookReason.values(), one -> true, locale);
  }

  private <T extends Enum<T>> List<Choice> choices(
      String prefix, T[] values, Predicate<T> offered, Locale locale) {
    return Arrays.stream(values)
        .filter(offered)
        .map(one -> new Choice(one.name(), text(prefix + one.name(), locale)))
        .toList();
  }
}
