package io.jianzhen.platform.website;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FormErrors.Problem;
import io.jianzhen.platform.website.StepForm.Field;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form of each step, and taking it. What is wrong is said at its field, and nothing is lost.
 */
@Controller
@RequestMapping(
    "/websites/sites/{id:\\d+}/steps/{step:evidence|judge|letter|report|receipt|block|unblock|delist|recheck}")
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.CASE_OFFICER})
class SiteStepController {

  private final Sites sites;
  private final SitePage page;
  private final StepTaker taker;
  private final SiteReports reports;
  private final SiteLetters letters;
  private final SiteChoices choices;
  private final Campaign campaign;
  private final MessageSource messages;
  private final Clock clock;

  SiteStepController(
      Sites sites,
      SitePage page,
      StepTaker taker,
      SiteReports reports,
      SiteLetters letters,
      SiteChoices choices,
      Campaign campaign,
      MessageSource messages,
      Clock clock) {
    this.sites = sites;
    this.page = page;
    this.taker = taker;
    this.reports = reports;
    this.letters = letters;
    this.choices = choices;
    this.campaign = campaign;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  String form(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @PathVariable String step,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Site site = sites.get(id, me);
    SiteStep wanted = SiteStep.ofPath(step);
    if (!wanted.isOpenFor(site)) {
      return back(site, "warn", "website.refused." + wanted, locale, flash);
    }
    StepForm blank = StepForm.blank(LocalDate.now(clock));
    return show(site, wanted, blank, FormErrors.NONE, locale, model);
  }

  @PostMapping
  String take(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @PathVariable String step,
      @RequestParam(defaultValue = "-1") int version,
      @RequestParam Map<String, String> sent,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Site site = sites.get(id, me);
    SiteStep wanted = SiteStep.ofPath(step);
    StepForm form = StepForm.of(wanted, sent);
    FormErrors wrong = wrongWith(wanted, form, locale);
    if (!wrong.isEmpty()) {
      return show(site, wanted, form, wrong, locale, model);
    }
    try {
      taker.take(new SiteAt(id, version), wanted, form, me);
    } catch (SiteMovedOn faster) {
      return back(site, "warn", "website.movedOn", locale, flash);
    } catch (StepRefused refused) {
      if (refused.field() != null) {
        FormErrors at = FormErrors.at(refused.field(), text(refused.messageKey(), locale));
        return show(site, wanted, form, at, locale, model);
      }
      return back(site, "warn", refused.messageKey(), locale, flash);
    }
    return back(site, "good", "website.done." + wanted, locale, flash);
  }

  private FormErrors wrongWith(SiteStep step, StepForm form, Locale locale) {
    LocalDate first = campaign.from().withDayOfMonth(1);
    return new FormErrors(
        form.whatIsWrong(step, first, LocalDate.now(clock)).entrySet().stream()
            .map(one -> new Problem(one.getKey().id(), text(one.getValue(), locale)))
            .toList());
  }

  private String show(
      Site site, SiteStep step, StepForm form, FormErrors errors, Locale locale, Model model) {
    page.grounds(site, locale, model);
    model.addAttribute("step", step);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute(
        "fields",
        step.fields().stream().map(field -> fieldOf(site, step, field, form, locale)).toList());
    return "website/site-step";
  }

  /**
   * A field as the page shows it.
   *
   * @param sort area, date, time, text, select or radio
   * @param hint a line below the label, or null where there is none
   */
  record StepField(
      String id,
      String sort,
      @Nullable String label,
      String value,
      @Nullable String hint,
      boolean required,
      List<Choice> choices) {}

  private StepField fieldOf(Site site, SiteStep step, Field field, StepForm form, Locale locale) {
    String key = "website.field." + step + "." + field;
    return new StepField(
        field.id(),
        sortOf(field),
        messages.getMessage(key, null, text("website.field." + field, locale), locale),
        form.value(field),
        messages.getMessage(key + ".hint", null, "", locale),
        !field.mayBeEmpty(),
        choicesOf(site, field, locale));
  }

  private static String sortOf(Field field) {
    return switch (field) {
      case ON -> "date";
      case AT -> "time";
      case NOTE, REMARK -> "area";
      case NAME, MEANS -> "text";
      case JUDGEMENT, OUTCOME -> "radio";
      case RECIPIENT, LETTER, REPORT -> "select";
    };
  }

  private List<Choice> choicesOf(Site site, Field field, Locale locale) {
    return switch (field) {
      case JUDGEMENT -> choices.of("judgement", Judgement.values(), locale);
      case OUTCOME -> choices.of("recheck", Recheck.values(), locale);
      case RECIPIENT -> choices.of("recipient", Recipient.values(), locale);
      case LETTER ->
          letters.of(site.id()).stream()
              .map(one -> new Choice(Long.toString(one.id()), one.number() + " " + one.name()))
              .toList();
      case REPORT ->
          reports.of(site.id()).stream()
              .map(one -> new Choice(Long.toString(one.id()), one.sentOn() + " " + one.name()))
              .toList();
      case ON, AT, NOTE, REMARK, NAME, MEANS -> List.of();
    };
  }

  private String back(Site site, String kind, String key, Locale locale, RedirectAttributes flash) {
    flash.addFlashAttribute("flash", new Flash(kind, text(key, locale)));
    return "redirect:/websites/sites/" + site.id();
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
