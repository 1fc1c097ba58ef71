package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.enterprise.Enterprises;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.selfcheck.SelfCheckDesk.Assigned;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FormErrors.Problem;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far the self-checks are, the list of them, and assigning more. */
@Controller
@RequestMapping("/self-checks")
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
class SelfCheckController {

  private static final int PAGE = 50;

  private final SelfChecks checks;
  private final Progress progress;
  private final SelfCheckDesk desk;
  private final SelfCheckChoices choices;
  private final Units units;
  private final Enterprises enterprises;
  private final MessageSource messages;
  private final Clock clock;

  SelfCheckController(
      SelfChecks checks,
      Progress progress,
      SelfCheckDesk desk,
      SelfCheckChoices choices,
      Units units,
      Enterprises enterprises,
      MessageSource messages,
      Clock clock) {
    this.checks = checks;
    this.progress = progress;
    this.desk = desk;
    this.choices = choices;
    this.units = units;
    this.enterprises = enterprises;
    this.messages = messages;
    this.clock = clock;
  }

  /** Whether a person may assign, accept and return. */
  static boolean mayAct(SignedIn me) {
    return me.isAnyOf(Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR);
  }

  /** The filters as they stand in the address. */
  record FilterForm(
      @Nullable String q,
      @Nullable String unit,
      @Nullable String industry,
      @Nullable String state) {

    SelfChecks.Filter filter() {
      return new SelfChecks.Filter(text(q), text(unit), text(industry), text(state));
    }

    private static String text(@Nullable String raw) {
      return raw == null ? "" : raw.strip();
    }
  }

  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.LEADER})
  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn me,
      FilterForm form,
      @RequestParam(defaultValue = "1") int page,
      Locale locale,
      Model model) {
    SelfChecks.Filter filter = form.filter();
    int here = Math.max(page, 1);
    long total = checks.count(filter, me);
    model.addAttribute("checks", checks.list(filter, me, here, PAGE));
    model.addAttribute("filter", filter);
    model.addAttribute("page", here);
    model.addAttribute("pages", (total + PAGE - 1) / PAGE);
    model.addAttribute("total", total);
    model.addAttribute("today", LocalDate.now(clock));
    Progress.Overview overview = progress.overview(me);
    model.addAttribute("funnel", overview.funnel());
    model.addAttribute("tiles", overview.tiles());
    model.addAttribute("byUnit", overview.byUnit());
    model.addAttribute("byIndustry", overview.byIndustry());
    model.addAttribute("mayAct", mayAct(me));
    model.addAttribute("units", choices.units(me));
    model.addAttribute("industries", choices.industries(locale));
    model.addAttribute("states", choices.states(locale));
    model.addAttribute("chips", choices.chips(filter, me, locale));
    return "selfcheck/checks";
  }

  @GetMapping("/new")
  String blank(@AuthenticationPrincipal SignedIn me, Locale locale, Model model) {
    return show(AssignForm.BLANK, FormErrors.NONE, me, locale, model);
  }

  @PostMapping
  String assign(
      @AuthenticationPrincipal SignedIn me,
      @ModelAttribute AssignForm form,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    FormErrors wrong =
        new FormErrors(
            form.whatIsWrong(units, enterprises, LocalDate.now(clock), me).entrySet().stream()
                .map(
                    one ->
                        new Problem(
                            one.getKey(),
                            text(one.getValue().messageKey(), locale, one.getValue().about())))
                .toList());
    if (!wrong.isEmpty()) {
      return show(form, wrong, me, locale, model);
    }
    Assigned done = desk.assign(form.toAssignment(), me);
    flash.addFlashAttribute("invitations", done.invitations());
    flash.addFlashAttribute("flash", said(done, locale));
    return "redirect:/self-checks";
  }

  private Flash said(Assigned done, Locale locale) {
    int made = done.invitations().size();
    if (made == 0) {
      return new Flash("warn", text("selfcheck.assigned.none", locale));
    }
    return done.left() == 0
        ? new Flash("good", text("selfcheck.assigned", locale, made))
        : new Flash("warn", text("selfcheck.assigned.left", locale, made, done.left()));
  }

  private String show(AssignForm form, FormErrors errors, SignedIn me, Locale locale, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("units", choices.units(me));
    model.addAttribute("industries", choices.industries(locale));
    model.addAttribute("most", SelfCheckDesk.MOST_AT_ONCE);
    return "selfcheck/assign";
  }

  private String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
