package io.jianzhen.platform.enterprise;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.FormErrors;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of employers, and entering one. */
@Controller
@RequestMapping("/enterprises")
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
class EnterpriseController {

  private static final int PAGE = 50;

  private final Enterprises enterprises;
  private final Units units;
  private final MessageSource messages;

  EnterpriseController(Enterprises enterprises, Units units, MessageSource messages) {
    this.enterprises = enterprises;
    this.units = units;
    this.messages = messages;
  }

  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.LEADER})
  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Industry industry,
      @RequestParam(defaultValue = "1") int page,
      Locale locale,
      Model model) {
    int here = Math.max(page, 1);
    long total = enterprises.count(q.strip(), industry, me);
    model.addAttribute("enterprises", enterprises.find(q.strip(), industry, me, here - 1, PAGE));
    model.addAttribute("industries", industries(locale));
    model.addAttribute("q", q);
    model.addAttribute("industry", industry == null ? "" : industry.name());
    model.addAttribute("page", here);
    model.addAttribute("pages", (total + PAGE - 1) / PAGE);
    model.addAttribute("total", total);
    model.addAttribute(
        "mayAdd", me.isAnyOf(Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR));
    return "enterprise/enterprises";
  }

  @GetMapping("/new")
  String form(@AuthenticationPrincipal SignedIn me, Locale locale, Model model) {
    var blank = new EnterpriseForm("", "", me.unit().code(), "", "");
    return show(blank, FormErrors.NONE, me, locale, model);
  }

  @PostMapping
  String add(
      @AuthenticationPrincipal SignedIn me,
      @ModelAttribute EnterpriseForm form,
      Locale locale,
      Model model) {
    FormErrors wrong = wrongWith(form, me, locale);
    if (!wrong.isEmpty()) {
      return show(form, wrong, me, locale, model);
    }
    return "redirect:/certificates/imports/new?enterprise="
        + enterprises.add(form.toEnterprise(), me);
  }

  private FormErrors wrongWith(EnterpriseForm form, SignedIn me, Locale locale) {
    return new FormErrors(
        form.whatIsWrong(enterprises, units, me).entrySet().stream()
            .map(
                wrong ->
                    new FormErrors.Problem(
                        wrong.getKey(), messages.getMessage(wrong.getValue(), null, locale)))
            .toList());
  }

  private String show(
      EnterpriseForm form, FormErrors errors, SignedIn me, Locale locale, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute(
        "units",
        EnterpriseForm.unitsFor(units, me).stream()
            .map(unit -> new Choice(unit.code(), unit.name()))
            .toList());
    model.addAttribute("industries", industries(locale));
    return "enterprise/enterprise-form";
  }

  private List<Choice> industries(Locale locale) {
    return Arrays.stream(Industry.values())
        .map(
            one ->
                new Choice(
                    one.name(), messages.getMessage("enterprise.industry." + one, null, locale)))
        .toList();
  }
}
