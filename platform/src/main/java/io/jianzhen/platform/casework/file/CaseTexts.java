package io.jianzhen.platform.casework.file;

import io.jianzhen.platform.casework.file.dossier.CaseFile;
import io.jianzhen.platform.casework.file.dossier.Dossier;
import io.jianzhen.platform.casework.file.dossier.OutcomeKind;
import io.jianzhen.platform.casework.file.dossier.PersonRole;
import io.jianzhen.platform.casework.file.form.CaseField;
import io.jianzhen.platform.casework.file.form.CaseInput;
import io.jianzhen.platform.casework.file.form.CaseRefused;
import io.jianzhen.platform.casework.file.form.CaseStep;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FormErrors.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the pages of cases say and offer, in the language of the page. */
@Component
class CaseTexts {

  private final MessageSource messages;

  CaseTexts(MessageSource messages) {
    this.messages = messages;
  }

  String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  /** How a step calls a field. */
  String label(CaseStep step, CaseField field, Locale locale) {
    String general = text("casefile.field." + field, locale);
    String own = messages.getMessage("casefile.field." + step + "." + field, null, general, locale);
    return own == null ? general : own;
  }

  /** A line under the label, or null where none is needed. */
  @Nullable String hint(CaseStep step, CaseField field, Locale locale) {
    String hint =
        messages.getMessage(
            "casefile.field." + step + "." + field + ".hint",
            null,
            messages.getMessage("casefile.field." + field + ".hint", null, "", locale),
            locale);
    return hint == null || hint.isEmpty() ? null : hint;
  }

  FormErrors errors(Map<CaseField, CaseInput.Wrong> wrong, Locale locale) {
    return new FormErrors(
        wrong.entrySet().stream()
            .map(
                one ->
                    new Problem(
                        one.getKey().id(),
                        text(one.getValue().messageKey(), locale, one.getValue().about())))
            .toList());
  }

  FormErrors errors(CaseRefused refused, Locale locale) {
    return new FormErrors(
        List.of(new Problem(refused.field(), text(refused.messageKey(), locale, refused.about()))));
  }

  List<Choice> kinds(Locale locale) {
    return choices("kind", CaseFile.Kind.values(), locale);
  }

  List<Choice> states(Locale locale) {
    return choices("state", CaseFile.State.values(), locale);
  }

  /** What is offered at a field that is not typed, if that does not depend on the case. */
  List<Choice> choices(CaseField field, Locale locale) {
    return switch (field) {
      case KIND -> kinds(locale);
      case ROLE -> choices("role", PersonRole.values(), locale);
      case OUTCOME -> choices("outcome", OutcomeKind.values(), locale);
      case MEASURE -> choices("measure", Dossier.MeasureKind.values(), locale);
      case THING -> choices("thing", Dossier.ThingKind.values(), locale);
      case SORT -> yesOrNo("sort", locale);
      case AT_LEAST -> yesOrNo("atLeast", locale);
      case EXPOSABLE -> yesOrNo("exposable", locale);
      default -> List.of();
    };
  }

  private List<Choice> yesOrNo(String what, Locale locale) {
    return Stream.of("false", "true")
        .map(one -> new Choice(one, text("casefile." + what + "." + one, locale)))
        .toList();
  }

  private <E extends Enum<E>> List<Choice> choices(String what, E[] values, Locale locale) {
    return Arrays.stream(values)
        .map(one -> new Choice(one.name(), text("casefile." + what + "." + one.name(), locale)))
        .toList();
  }
}
