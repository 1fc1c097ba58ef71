package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.casework.LeadDesk;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FreeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads what an officer asks for, and says at the field what is wrong with it. */
@Component
class StepReader {

  static final int LONGEST_NOTE = 1_000;
  static final int LONGEST_BODY = 100;

  private static final Pattern GAPS = Pattern.compile("[\\s,，、;；]+");

  private final TipOffs tips;
  private final LeadDesk leads;
  private final Units units;
  private final TipTexts texts;

  StepReader(TipOffs tips, LeadDesk leads, Units units, TipTexts texts) {
    this.tips = tips;
    this.leads = leads;
    this.units = units;
    this.texts = texts;
  }

  /** Either what is asked for, or what is wrong. */
  record Read(Optional<TipDesk.Asked> asked, FormErrors errors) {}

  Read read(TipOff tip, StepForm form, SignedIn me, Locale locale) {
    Optional<TipStep> named = TipStep.named(form.step());
    if (named.isEmpty()) {
      return new Read(Optional.empty(), texts.error(null, "tipoff.step.wrong", locale));
    }
    TipStep step = named.get();
    Map<String, TipForm.Wrong> wrong = new LinkedHashMap<>();
    wrongWithNote(step, form.note()).ifPresent(one -> wrong.put("note-" + step, one));
    List<LeadDesk.Opened> known = new ArrayList<>();
    Optional<TipOff> target = Optional.empty();
    if (step == TipStep.ACCEPT) {
      wrong.putAll(wrongWithLeads(form, known));
    } else if (step == TipStep.PASS_ON) {
      if (form.body().isEmpty() || FreeText.whatIsWrong(form.body(), LONGEST_BODY).isPresent()) {
        wrong.put("body", new TipForm.Wrong("tipoff.body.wrong", LONGEST_BODY));
      }
    } else if (step == TipStep.JOIN) {
      target = tips.numbered(form.target(), me).filter(one -> mayJoin(tip, one));
      if (target.isEmpty()) {
        wrong.put("target", new TipForm.Wrong("tipoff.target.wrong", 0));
      }
    }
    return wrong.isEmpty()
        ? new Read(Optional.of(asked(tip, step, form, known, target)), FormErrors.NONE)
        : new Read(Optional.empty(), texts.errors(wrong, locale));
  }

  private static TipDesk.Asked asked(
      TipOff tip,
      TipStep step,
      StepForm form,
      List<LeadDesk.Opened> known,
      Optional<TipOff> target) {
    String note = step == TipStep.PASS_ON ? form.body() + "：" + form.note() : form.note();
    List<String> units = step == TipStep.ACCEPT ? form.units() : List.of();
    return new TipDesk.Asked(tip.id(), form.seen(), step, units, known, target, note);
  }

  /** Chains of joined tip-offs would lose their way to the informer. */
  private boolean mayJoin(TipOff tip, TipOff target) {
    boolean open = target.state() == TipState.NEW || target.state() == TipState.ACCEPTED;
    return target.id() != tip.id() && open && tips.joinedTo(tip.id()).isEmpty();
  }

  private Map<String, TipForm.Wrong> wrongWithLeads(StepForm form, List<LeadDesk.Opened> known) {
    Map<String, TipForm.Wrong> wrong = new LinkedHashMap<>();
    List<String> numbers = GAPS.splitAsStream(form.lead()).filter(one -> !one.isEmpty()).toList();
    for (String number : numbers) {
      leads
          .numbered(number)
          .ifPresentOrElse(
              known::add, () -> wrong.put("lead", new TipForm.Wrong("tipoff.lead.wrong", 0)));
    }
    boolean isUnknown = form.units().stream().anyMatch(code -> units.find(code).isEmpty());
    if (isUnknown || (form.units().isEmpty() && numbers.isEmpty())) {
      wrong.put("units", new TipForm.Wrong("tipoff.units.missing", 0));
    }
    return wrong;
  }

  private static Optional<TipForm.Wrong> wrongWithNote(TipStep step, String note) {
    if (step.note() == TipStep.Note.TOLD && note.isEmpty()) {
      return Optional.of(new TipForm.Wrong("tipoff.note.missing", 0));
    }
    return FreeText.whatIsWrong(note, LONGEST_NOTE)
        .map(key -> new TipForm.Wrong(key, LONGEST_NOTE));
  }
}
