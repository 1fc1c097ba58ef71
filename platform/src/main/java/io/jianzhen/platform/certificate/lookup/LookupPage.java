package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FormErrors.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one entry that is looked up. */
@Component
class LookupPage {

  private final LookupHistory history;
  private final MessageSource messages;
  private final Clock clock;

  LookupPage(LookupHistory history, MessageSource messages, Clock clock) {
    this.history = history;
    this.messages = messages;
    this.clock = clock;
  }

  /** Shows an entry with what was typed so far. */
  String show(LookupEntry entry, LookupForm form, FormErrors errors, Locale locale, Model model) {
    model.addAttribute("entry", entry);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.asMap().putIfAbsent("revealed", false);
    model.asMap().putIfAbsent("kept", "");
    model.asMap().putIfAbsent("foreign", "");
    model.addAttribute("official", "https://" + OfficialAddress.HOST + "/");
    model.addAttribute("fields", SeenField.values());
    model.addAttribute("results", choices("result", LookupResult.values(), locale));
    model.addAttribute("sources", choices("source", AnswerSource.values(), locale));
    model.addAttribute("outcomes", choices("outcome", AnswerOutcome.values(), locale));
    model.addAttribute("mostBytes", Screenshot.MOST_BYTES);
    model.addAttribute("callsForLetter", entry.state().callsForLetter());
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("maySeeNumbers", true);
    model.addAttribute("story", history.of(entry));
    return "certificate/lookup";
  }

  /** The form once more after somebody else was faster; what was typed is still there. */
  String showMoved(LookupEntry now, LookupForm form, Locale locale, Model model) {
    String text = text("certificate.lookup.movedOn", locale);
    return show(now, form, new FormErrors(List.of(new Problem(null, text))), locale, model);
  }

  /** Field to message as errors in the order of the page. */
  FormErrors errors(Map<String, String> texts) {
    Stream<String> seen = Arrays.stream(SeenField.values()).map(SeenField::id);
    return new FormErrors(
        Stream.of(
                Stream.of(LookupForm.RESULT, LookupForm.ADDRESS),
                seen,
                Stream.of(LookupForm.NOTE, LookupForm.PICTURE, "recipient"),
                Stream.of("source", "outcome", "on", "reference"))
            .flatMap(fields -> fields)
            .filter(texts::containsKey)
            .map(field -> new Problem(field, String.valueOf(texts.get(field))))
            .toList());
  }

  String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  private List<Choice> choices(String what, Enum<?>[] values, Locale locale) {
    return Arrays.stream(values)
        .map(
            one ->
                new Choice(
                    one.name(), text("certificate.lookup." + what + "." + one.name(), locale)))
        .toList();
  }
}
