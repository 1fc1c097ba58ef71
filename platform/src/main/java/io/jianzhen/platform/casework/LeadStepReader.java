package io.jianzhen.platform.casework;

import io.jianzhen.platform.organisation.Colleagues;
import io.jianzhen.platform.organisation.Colleagues.Colleague;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FreeText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads what an officer wants done with a lead, and says at the field what is wrong with it. */
@Component
class LeadStepReader {

  static final int LONGEST_NOTE = 500;
  static final int LONGEST_BODY = 100;

  private static final List<Role> HANDLING =
      List.of(Role.CASE_OFFICER, Role.INSPECTOR, Role.UNIT_REVIEWER, Role.OFFICE);

  private final Units units;
  private final Colleagues colleagues;
  private final MessageSource messages;

  LeadStepReader(Units units, Colleagues colleagues, MessageSource messages) {
    this.units = units;
    this.colleagues = colleagues;
    this.messages = messages;
  }

  /** Either what is asked for, or what is wrong. */
  record Read(Optional<LeadRouting.Asked> asked, FormErrors errors) {}

  /** Who may be given this lead. */
  List<Colleague> handlers(Lead lead) {
    return lead.ownerPath().isEmpty() ? List.of() : colleagues.within(lead.ownerPath(), HANDLING);
  }

  /** Where it can be sent: everywhere but to where it is. */
  List<Unit> targets(Lead lead) {
    return units.all().stream()
        .filter(unit -> unit.kind() != Unit.Kind.DISTRICT)
        .filter(unit -> !unit.code().equals(lead.owner()))
        .toList();
  }

  Read read(Lead lead, LeadStepForm form, SignedIn me, Locale locale) {
    Optional<LeadStep> step = LeadStep.named(form.step()).filter(one -> one.isOpen(lead, me));
    if (step.isEmpty()) {
      return wrong("step", "casework.step.wrong", locale);
    }
    Optional<String> note = FreeText.whatIsWrong(form.note(), LONGEST_NOTE);
    if (note.isPresent()) {
      return wrong("note-" + step.get(), note.get(), locale, LONGEST_NOTE);
    }
    return switch (step.get().needs()) {
      case NOTHING -> asked(lead, step.get(), null, form);
      case REASON ->
          form.note().isEmpty()
              ? wrong("note-" + step.get(), "casework.reason.missing", locale)
              : asked(lead, step.get(), null, form);
      case HANDLER ->
          handlers(lead).stream().anyMatch(one -> one.username().equals(form.handler()))
              ? asked(lead, step.get(), null, form)
              : wrong("handler", "casework.handler.missing", locale);
      case UNIT ->
          targets(lead).stream()
              .filter(unit -> unit.code().equals(form.unit()))
              .findFirst()
              .map(unit -> asked(lead, step.get(), unit, form))
              .orElseGet(() -> wrong("unit", "casework.unit.missing", locale));
      case BODY ->
          form.body().isEmpty() || FreeText.whatIsWrong(form.body(), LONGEST_BODY).isPresent()
              ? wrong("body", "casework.body.missing", locale, LONGEST_BODY)
              : asked(lead, step.get(), null, form);
      case PRIORITY ->
          priority(form).isEmpty()
              ? wrong("priority", "casework.priority.missing", locale)
              : asked(lead, step.get(), null, form);
    };
  }

  private static Optional<Lead.Priority> priority(LeadStepForm form) {
    return Arrays.stream(Lead.Priority.values())
        .filter(one -> one.name().equals(form.priority()))
        .findFirst();
  }

  private static Read asked(Lead lead, LeadStep step, @Nullable Unit unit, LeadStepForm form) {
    return new Read(
        Optional.of(
            new LeadRouting.Asked(
                lead,
                step,
                unit,
                step == LeadStep.OUTSIDE ? form.body() : "",
                step == LeadStep.ASSIGN ? form.handler() : "",
                priority(form).orElse(lead.priority()),
                form.note())),
        FormErrors.NONE);
  }

  private Read wrong(String field, String key, Locale locale, Object... arguments) {
    return new Read(
        Optional.empty(), FormErrors.at(field, messages.getMessage(key, arguments, locale)));
  }
}
