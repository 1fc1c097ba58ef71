package io.jianzhen.platform.casework;

import io.jianzhen.platform.casework.law.Act;
import io.jianzhen.platform.casework.law.CardState;
import io.jianzhen.platform.casework.law.Quantity;
import io.jianzhen.platform.casework.law.Sign;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FormErrors.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** The facts of an act as officers enter and change them. */
@Controller
@RequestMapping("/leads/{id:\\d+}/acts")
@Permit({
  Role.OFFICE,
  Role.UNIT_REPORTER,
  Role.UNIT_REVIEWER,
  Role.INSPECTOR,
  Role.LEADER,
  Role.CASE_OFFICER
})
class ActController {

  private final Leads leads;
  private final LeadActs acts;
  private final ActAdvice advice;
  private final MessageSource messages;
  private final Clock clock;

  ActController(Leads leads, LeadActs acts, ActAdvice advice, MessageSource messages, Clock clock) {
    this.leads = leads;
    this.acts = acts;
    this.advice = advice;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/new")
  String blank(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, Locale locale, Model model) {
    Lead lead = editable(id, me);
    LocalDate opened = lead.createdAt().atZoneSameInstant(clock.getZone()).toLocalDate();
    return form(lead, null, ActForm.first(lead, opened), FormErrors.NONE, locale, model);
  }

  @GetMapping("/{act:\\d+}/edit")
  String edit(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @PathVariable long act,
      Locale locale,
      Model model) {
    Lead lead = editable(id, me);
    LeadAct seen = acts.get(id, act);
    return form(lead, seen, ActForm.of(seen), FormErrors.NONE, locale, model);
  }

  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.CASE_OFFICER})
  @PostMapping
  String add(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @ModelAttribute ActForm typed,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Lead lead = editable(id, me);
    ActForm.Read read = typed.read(LocalDate.now(clock));
    if (read.facts().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(lead, null, typed, errors(read.wrong(), locale), locale, model);
    }
    long act = advice.add(lead, read.facts().get(), me);
    return "redirect:/leads/%d/acts/%d".formatted(id, act);
  }

  /**
   * Changes the facts. If somebody else has changed them since, nothing is done: the form comes
   * again with what was typed and, beside it, what stands now.
   */
  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.CASE_OFFICER})
  @PostMapping("/{act:\\d+}")
  String change(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @PathVariable long act,
      @ModelAttribute ActForm typed,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Lead lead = editable(id, me);
    LeadAct seen = acts.get(id, act);
    if (!typed.version().equals(Integer.toString(seen.version()))) {
      return movedOn(lead, seen, typed, response, locale, model);
    }
    ActForm.Read read = typed.read(LocalDate.now(clock));
    if (read.facts().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(lead, seen, typed, errors(read.wrong(), locale), locale, model);
    }
    try {
      advice.change(lead, seen, read.facts().get(), me);
    } catch (LeadMovedOn faster) {
      return movedOn(lead, acts.get(id, act), typed, response, locale, model);
    }
    return "redirect:/leads/%d/acts/%d".formatted(id, act);
  }

  private String movedOn(
      Lead lead,
      LeadAct now,
      ActForm typed,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    model.addAttribute("now", now);
    return form(lead, now, typed, FormErrors.NONE, locale, model);
  }

  private String form(
      Lead lead,
      @org.jspecify.annotations.Nullable LeadAct act,
      ActForm typed,
      FormErrors errors,
      Locale locale,
      Model model) {
    boolean english = locale.getLanguage().equals("en");
    model.addAttribute("one", lead);
    model.addAttribute("act", act);
    model.addAttribute("form", typed);
    model.addAttribute("errors", errors);
    model.addAttribute(
        "regimes",
        Arrays.stream(Act.Regime.values())
            .map(one -> new Choice(one.name(), text("casework.act.regime." + one, locale)))
            .toList());
    model.addAttribute(
        "needs",
        Arrays.stream(Act.Need.values())
            .map(one -> new Choice(one.name(), text("casework.act.need." + one, locale)))
            .toList());
    model.addAttribute(
        "cards",
        Arrays.stream(CardState.values())
            .map(one -> new Choice(one.name(), english ? one.title().en() : one.title().zh()))
            .toList());
    Map<String, List<Choice>> groups = new LinkedHashMap<>();
    for (Sign.Kind kind : Sign.Kind.values()) {
      if (kind != Sign.Kind.DERIVED) {
        groups.put(
            kind.name(),
            Sign.of(kind).stream()
                .map(one -> new Choice(one.name(), english ? one.title().en() : one.title().zh()))
                .toList());
      }
    }
    model.addAttribute("groups", groups);
    model.addAttribute("quantities", List.of(Quantity.values()));
    model.addAttribute("english", english);
    model.addAttribute("today", LocalDate.now(clock));
    return "casework/act-form";
  }

  private Lead editable(long id, SignedIn me) {
    Lead lead = leads.get(id, me);
    if (!LeadPage.mayEdit(lead, me)) {
      throw new OutOfReach("facts of lead " + id);
    }
    return lead;
  }

  private FormErrors errors(Map<String, ActForm.Wrong> wrong, Locale locale) {
    return new FormErrors(
        wrong.entrySet().stream()
            .map(
                one ->
                    new Problem(
                        one.getKey(),
                        messages.getMessage(
                            one.getValue().messageKey(),
                            new Object[] {one.getValue().about().toString()},
                            locale)))
            .toList());
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
