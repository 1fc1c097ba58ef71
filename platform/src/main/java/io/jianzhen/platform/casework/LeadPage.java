package io.jianzhen.platform.casework;

import io.jianzhen.platform.casework.file.LeadCases;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.FormErrors;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one lead. */
@Component
class LeadPage {

  private final Leads leads;
  private final ActAdvice advice;
  private final Particulars particulars;
  private final LeadStepReader steps;
  private final MessageSource messages;
  private final List<LeadContent> contents;
  private final LeadCases cases;

  LeadPage(
      Leads leads,
      ActAdvice advice,
      Particulars particulars,
      LeadStepReader steps,
      MessageSource messages,
      List<LeadContent> contents,
      LeadCases cases) {
    this.leads = leads;
    this.advice = advice;
    this.particulars = particulars;
    this.steps = steps;
    this.messages = messages;
    this.contents = List.copyOf(contents);
    this.cases = cases;
  }

  /** Shows it with a step as it was typed and what is wrong with it. */
  String show(
      Lead lead, LeadStepForm form, FormErrors errors, SignedIn me, Locale locale, Model model) {
    model.addAttribute("one", lead);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("history", leads.history(lead.id()));
    model.addAttribute("certificate", leads.certificate(lead).orElse(null));
    model.addAttribute(
        "told", contents.stream().flatMap(one -> one.of(lead.id()).stream()).toList());
    model.addAttribute("acts", advice.summaries(lead.id()));
    model.addAttribute("particulars", particulars.of(lead.id()));
    model.addAttribute("shared", particulars.shared(lead.id(), me));
    model.addAttribute("kinds", ParticularKind.choices(messages, locale));
    model.addAttribute("english", locale.getLanguage().equals("en"));
    model.addAttribute("site", lead.ground() == Lead.Ground.COUNTERFEIT_SITE ? siteOf(lead) : null);
    model.addAttribute("cases", cases.of(lead.id(), me));
    model.addAttribute("mayOpenCase", lead.state() != Lead.State.WITHDRAWN && cases.mayOpen(me));
    List<LeadStep> open = LeadStep.open(lead, me);
    model.addAttribute("steps", open);
    model.addAttribute("mayEdit", mayEdit(lead, me));
    if (open.contains(LeadStep.SEND)) {
      model.addAttribute(
          "targets",
          steps.targets(lead).stream().map(unit -> new Choice(unit.code(), unit.name())).toList());
    }
    if (open.contains(LeadStep.ASSIGN)) {
      model.addAttribute(
          "handlers",
          steps.handlers(lead).stream()
              .map(
                  one -> new Choice(one.username(), one.displayName() + "（" + one.unitName() + "）"))
              .toList());
    }
    model.addAttribute(
        "priorities",
        Arrays.stream(Lead.Priority.values())
            .map(
                one ->
                    new Choice(
                        one.name(), messages.getMessage("casework.priority." + one, null, locale)))
            .toList());
    model.addAttribute(
        "mayReport",
        lead.state() == Lead.State.NEW
            && me.isAnyOf(Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR));
    model.addAttribute(
        "mayOpenCertificate",
        me.isAnyOf(
            Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.LEADER));
    return "casework/lead";
  }

  private static String siteOf(Lead lead) {
    return "/websites/sites/" + lead.reference().substring("website:".length());
  }

  /** Whether the person may enter facts: whoever has the work, and the office. */
  static boolean mayEdit(Lead lead, SignedIn me) {
    return lead.state() != Lead.State.WITHDRAWN
        && (me.isAnyOf(Role.OFFICE) || LeadStep.isOfOwner(lead, me));
  }
}
