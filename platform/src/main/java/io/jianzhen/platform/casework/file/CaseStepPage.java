package io.jianzhen.platform.casework.file;

import io.jianzhen.platform.casework.file.dossier.CaseContents;
import io.jianzhen.platform.casework.file.dossier.CaseFile;
import io.jianzhen.platform.casework.file.dossier.Dossier;
import io.jianzhen.platform.casework.file.dossier.Outcome;
import io.jianzhen.platform.casework.file.dossier.Participant;
import io.jianzhen.platform.casework.file.fine.Notice;
import io.jianzhen.platform.casework.file.form.CaseField;
import io.jianzhen.platform.casework.file.form.CaseInput;
import io.jianzhen.platform.casework.file.form.CaseStep;
import io.jianzhen.platform.casework.file.proposal.Proposal;
import io.jianzhen.platform.casework.file.proposal.Proposals;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.FormErrors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form of a step. */
@Component
class CaseStepPage {

  private final CaseFiles files;
  private final CaseContents contents;
  private final PersonBoxes boxes;
  private final Proposals proposals;
  private final CaseTexts texts;
  private final NoticeDesk notices;
  private final Units units;
  private final Clock clock;

  CaseStepPage(
      CaseFiles files,
      CaseContents contents,
      PersonBoxes boxes,
      Proposals proposals,
      CaseTexts texts,
      NoticeDesk notices,
      Units units,
      Clock clock) {
    this.files = files;
    this.contents = contents;
    this.boxes = boxes;
    this.proposals = proposals;
    this.texts = texts;
    this.notices = notices;
    this.units = units;
    this.clock = clock;
  }

  /**
   * A field as the page shows it.
   *
   * @param hint a line below the label, or null where there is none
   * @param longest in characters, 0 where nothing is typed freely
   */
  record StepField(
      String id,
      String sort,
      String label,
      String value,
      @Nullable String hint,
      boolean required,
      int longest,
      List<Choice> choices) {}

  /** The form as it is shown first: what is known stands on it already. */
  CaseInput blank(CaseFile one, CaseInput asked, SignedIn me) {
    Map<CaseField, String> known = new EnumMap<>(CaseField.class);
    known.put(CaseField.ON, LocalDate.now(clock).toString());
    known.put(CaseField.SORT, "false");
    known.put(CaseField.AT_LEAST, "false");
    known.put(CaseField.EXPOSABLE, Boolean.toString(one.exposable()));
    known.put(CaseField.KIND, one.kind().name());
    if (asked.step() == CaseStep.FACTS) {
      known.put(CaseField.TITLE, one.title());
      known.put(CaseField.PLACE, one.place());
      known.put(CaseField.SUMMARY, one.summary());
    }
    Set<Long> ticked = new HashSet<>(asked.persons());
    List<Long> cases = files.withJoined(one.id());
    Dossier dossier = contents.of(cases);
    if (asked.step() == CaseStep.OUTCOME) {
      proposals
          .find(asked.of(), cases, me)
          .ifPresent(proposal -> propose(one, proposal, cases, dossier, known, ticked));
    } else if (asked.step() == CaseStep.ROLE) {
      dossier.person(asked.of()).ifPresent(it -> known.put(CaseField.ROLE, it.role().name()));
    } else if (asked.step() == CaseStep.MEMBERS) {
      dossier.gang(asked.of()).ifPresent(gang -> ticked.addAll(gang.members()));
    }
    return CaseInput.blank(asked.step(), known, asked.of(), one.version()).with(ticked);
  }

  /** What an officer accepted at a lead stands on the form; amounts and the decision do not. */
  private void propose(
      CaseFile one,
      Proposal proposal,
      List<Long> cases,
      Dossier dossier,
      Map<CaseField, String> known,
      Set<Long> ticked) {
    proposal.outcome(one.police()).ifPresent(kind -> known.put(CaseField.OUTCOME, kind.name()));
    known.put(CaseField.REMARK, proposal.article());
    List<Long> named = proposals.named(proposal.lead(), cases);
    dossier.present().stream()
        .filter(person -> named.contains(person.id()) && proposal.isFor(person.role()))
        .forEach(person -> ticked.add(person.id()));
  }

  /** The form of a step outside of a case. */
  String show(CaseInput in, FormErrors errors, SignedIn me, Locale locale, Model model) {
    model.addAttribute("one", null);
    model.addAttribute(
        "action", in.step() == CaseStep.OPEN ? "/cases" : "/cases/" + in.step().path());
    model.addAttribute("about", "");
    form(in, errors, fieldsOf(in, List.of(), me, locale), model);
    return "casework/case-step";
  }

  /**
   * @throws OutOfReach if that to which the step is done does not stand in the case
   */
  String show(
      CaseFile one, CaseInput in, FormErrors errors, SignedIn me, Locale locale, Model model) {
    List<Long> cases = files.withJoined(one.id());
    Dossier dossier = contents.of(cases);
    model.addAttribute("one", one);
    model.addAttribute("action", "/cases/%d/steps/%s".formatted(one.id(), in.step().path()));
    model.addAttribute("about", about(in, dossier, locale));
    model.addAttribute(
        "proposal",
        in.step() == CaseStep.OUTCOME ? proposals.find(in.of(), cases, me).orElse(null) : null);
    model.addAttribute("boxes", boxes.of(in, dossier));
    model.addAttribute("history", contents.history(one.id()));
    form(in, errors, fieldsOf(in, twins(in, dossier), me, locale), model);
    return "casework/case-step";
  }

  private static void form(CaseInput in, FormErrors errors, List<StepField> fields, Model model) {
    model.addAttribute("step", in.step());
    model.addAttribute("of", in.of());
    model.addAttribute("errors", errors);
    model.addAttribute("fields", fields);
  }

  private List<StepField> fieldsOf(CaseInput in, List<Choice> twins, SignedIn me, Locale locale) {
    CaseStep step = in.step();
    return step.fields().stream()
        .map(
            field ->
                new StepField(
                    field.id(),
                    field.sort().name(),
                    texts.label(step, field, locale),
                    in.value(field),
                    texts.hint(step, field, locale),
                    !step.mayBeEmpty(field),
                    field.longest(),
                    choices(step, field, twins, me, locale)))
        .toList();
  }

  private List<Choice> choices(
      CaseStep step, CaseField field, List<Choice> twins, SignedIn me, Locale locale) {
    if (field == CaseField.UNIT) {
      return units.within(step == CaseStep.MOVE ? "/" : me.reach()).stream()
          .map(unit -> new Choice(unit.code(), unit.name()))
          .toList();
    }
    return field == CaseField.TWIN ? twins : texts.choices(field, locale);
  }

  /** Those of other cases whom somebody may be the same as. */
  private static List<Choice> twins(CaseInput in, Dossier dossier) {
    Optional<Participant> person = dossier.person(in.of());
    return in.step() != CaseStep.SAME || person.isEmpty()
        ? List.of()
        : dossier.present().stream()
            .filter(one -> one.caseFile() != person.get().caseFile() && one.sameAs() == null)
            .filter(one -> one.organisation() == person.get().organisation())
            .map(
                one ->
                    new Choice(
                        Long.toString(one.id()),
                        "%s %s %s".formatted(one.name(), one.maskedId(), one.caseNumber())))
            .toList();
  }

  /** To whom or what the step is done, as a heading. */
  private String about(CaseInput in, Dossier dossier, Locale locale) {
    CaseStep.Of of = in.step().of();
    if (of == null) {
      return "";
    }
    Optional<String> about =
        switch (of) {
          case PERSON -> dossier.person(in.of()).map(one -> one.name() + " " + one.maskedId());
          case OUTCOME -> dossier.outcome(in.of()).map(one -> about(one, dossier, locale));
          case NOTICE ->
              notices.of(dossier).stream()
                  .filter(one -> one.id() == in.of())
                  .findFirst()
                  .map(one -> about(one, dossier));
          case GANG -> dossier.gang(in.of()).map(Dossier.Gang::name);
          case DEN -> dossier.den(in.of()).map(Dossier.Den::address);
          case SEIZURE ->
              dossier
                  .seizure(in.of())
                  .map(one -> texts.text("casefile.hands", locale, one.what(), one.holder()));
        };
    return about.orElseThrow(() -> new OutOfReach(of + " " + in.of()));
  }

  private static String about(Notice one, Dossier dossier) {
    return "%s %s %s"
        .formatted(
            dossier.person(one.person()).map(Participant::name).orElse(""), one.yuan(), one.on());
  }

  private String about(Outcome one, Dossier dossier, Locale locale) {
    return "%s：%s %s %s"
        .formatted(
            dossier.person(one.person()).map(Participant::name).orElse(""),
            texts.text("casefile.outcome." + one.kind(), locale),
            one.amount(),
            one.factDate());
  }
}
