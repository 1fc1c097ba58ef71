package io.jianzhen.platform.casework;

import io.jianzhen.platform.casework.law.Advice;
import io.jianzhen.platform.casework.law.Rule;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FreeText;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the law says to the facts of an act, and what officers answer to that. */
@Controller
@RequestMapping("/leads/{id:\\d+}/acts/{act:\\d+}")
@Permit({
  Role.OFFICE,
  Role.UNIT_REPORTER,
  Role.UNIT_REVIEWER,
  Role.INSPECTOR,
  Role.LEADER,
  Role.CASE_OFFICER
})
class AdviceController {

  private static final int LONGEST_REASON = 500;

  private final Leads leads;
  private final LeadActs acts;
  private final ActAdvice advice;
  private final AdviceBook book;
  private final Units units;
  private final MessageSource messages;

  AdviceController(
      Leads leads,
      LeadActs acts,
      ActAdvice advice,
      AdviceBook book,
      Units units,
      MessageSource messages) {
    this.leads = leads;
    this.acts = acts;
    this.advice = advice;
    this.book = book;
    this.units = units;
    this.messages = messages;
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @PathVariable long act,
      Locale locale,
      Model model) {
    return page(leads.get(id, me), acts.get(id, act), "", FormErrors.NONE, me, locale, model);
  }

  /** Accepts a suggestion, says which rule applies instead, or refuses it with a reason. */
  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.CASE_OFFICER})
  @PostMapping("/answers")
  String answer(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @PathVariable long act,
      @ModelAttribute AnswerForm typed,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Lead lead = editable(id, me);
    LeadAct seen = acts.get(id, act);
    Optional<Rule> rule =
        advice.on(seen).suggestions().stream()
            .map(Advice.Suggestion::rule)
            .filter(one -> one.id().equals(typed.rule()))
            .findFirst();
    FormErrors wrong = wrongWith(typed, seen, rule, locale);
    if (!wrong.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("typed", typed);
      return page(lead, seen, typed.rule(), wrong, me, locale, model);
    }
    AdviceBook.Answer answer = AdviceBook.Answer.valueOf(typed.answer());
    String instead = answer == AdviceBook.Answer.CHANGED ? typed.instead() : "";
    advice.answer(lead, seen, rule.orElseThrow(), answer, instead, typed.reason(), me);
    flash.addFlashAttribute("flash", new Flash("good", text("casework.advice.kept", locale)));
    return "redirect:/leads/%d/acts/%d".formatted(id, act);
  }

  /** An answer as it is typed; the version is that of the facts. */
  record AnswerForm(String version, String rule, String answer, String instead, String reason) {

    AnswerForm {
      version = version == null ? "" : version.strip();
      rule = rule == null ? "" : rule.strip();
      answer = answer == null ? "" : answer.strip();
      instead = instead == null ? "" : instead.strip();
      reason = reason == null ? "" : reason.strip();
    }
  }

  private FormErrors wrongWith(AnswerForm typed, LeadAct seen, Optional<Rule> rule, Locale locale) {
    if (!typed.version().equals(Integer.toString(seen.version()))) {
      return FormErrors.at("answer", text("casework.advice.movedOn", locale));
    }
    if (rule.isEmpty()) {
      return FormErrors.at("answer", text("casework.advice.gone", locale));
    }
    if (Arrays.stream(AdviceBook.Answer.values()).noneMatch(a -> a.name().equals(typed.answer()))) {
      return FormErrors.at("answer", text("casework.advice.choose", locale));
    }
    String field = "reason-" + typed.rule();
    Optional<String> unfit = FreeText.whatIsWrong(typed.reason(), LONGEST_REASON);
    if (unfit.isPresent()) {
      return FormErrors.at(
          field, messages.getMessage(unfit.get(), new Object[] {LONGEST_REASON}, locale));
    }
    if (!typed.answer().equals("ACCEPTED") && typed.reason().isEmpty()) {
      return FormErrors.at(field, text("casework.advice.reason.missing", locale));
    }
    boolean changed = typed.answer().equals("CHANGED");
    if (changed
        && (typed.instead().equals(typed.rule()) || advice.rule(typed.instead()).isEmpty())) {
      return FormErrors.at(
          "instead-" + typed.rule(), text("casework.advice.instead.missing", locale));
    }
    return FormErrors.NONE;
  }

  private String page(
      Lead lead,
      LeadAct act,
      String open,
      FormErrors errors,
      SignedIn me,
      Locale locale,
      Model model) {
    Advice now = advice.on(act);
    boolean english = locale.getLanguage().equals("en");
    model.addAttribute("one", lead);
    model.addAttribute("act", act);
    model.addAttribute("advice", now);
    model.addAttribute("given", book.of(act.id()));
    model.addAttribute("targets", targets(lead, now));
    model.addAttribute("english", english);
    model.addAttribute("open", open);
    model.addAttribute("errors", errors);
    model.addAttribute(
        "others",
        advice.rules().stream()
            .map(
                rule ->
                    new Choice(
                        rule.id(), "%s %s %s".formatted(rule.id(), rule.basis(), rule.article())))
            .toList());
    model.addAttribute("mayEdit", LeadPage.mayEdit(lead, me));
    model.addAttribute("maySend", LeadStep.SEND.isOpen(lead, me));
    return "casework/act";
  }

  /** Where a suggestion sends the lead, by the id of its rule; none if it is there already. */
  private Map<String, Unit> targets(Lead lead, Advice advice) {
    Map<String, Unit> targets = new LinkedHashMap<>();
    for (Advice.Suggestion one : advice.suggestions()) {
      String code =
          switch (one.to()) {
            case TERRITORY -> lead.unit();
            case MARKET_REGULATION -> "";
            case NETWORK_POLICE, PUBLIC_ORDER_POLICE, CRIMINAL_POLICE, BUREAU_OFFICE ->
                one.to().unit();
          };
      units
          .find(code)
          .filter(unit -> !unit.code().equals(lead.owner()))
          .ifPresent(unit -> targets.put(one.rule().id(), unit));
    }
    return targets;
  }

  private Lead editable(long id, SignedIn me) {
    Lead lead = leads.get(id, me);
    if (!LeadPage.mayEdit(lead, me)) {
      throw new OutOfReach("facts of lead " + id);
    }
    return lead;
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
