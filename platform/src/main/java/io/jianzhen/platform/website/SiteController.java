package io.jianzhen.platform.website;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FormErrors.Problem;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One suspect site, and what is known of it. */
@Controller
@RequestMapping("/websites/sites/{id:\\d+}")
@Permit({
  Role.OFFICE,
  Role.UNIT_REPORTER,
  Role.UNIT_REVIEWER,
  Role.INSPECTOR,
  Role.LEADER,
  Role.CASE_OFFICER
})
class SiteController {

  private final Sites sites;
  private final SitePage page;
  private final SiteDesk desk;
  private final SiteLetters letters;
  private final SiteChoices choices;
  private final OfficialNames names;
  private final MessageSource messages;

  SiteController(
      Sites sites,
      SitePage page,
      SiteDesk desk,
      SiteLetters letters,
      SiteChoices choices,
      OfficialNames names,
      MessageSource messages) {
    this.sites = sites;
    this.page = page;
    this.desk = desk;
    this.letters = letters;
    this.choices = choices;
    this.names = names;
    this.messages = messages;
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, Locale locale, Model model) {
    return page.show(sites.get(id, me), me, locale, model);
  }

  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.CASE_OFFICER})
  @GetMapping("/facts")
  String facts(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, Locale locale, Model model) {
    Site site = sites.get(id, me);
    return facts(site, SiteFacts.of(site), FormErrors.NONE, locale, model);
  }

  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.CASE_OFFICER})
  @PostMapping("/facts")
  String describe(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "-1") int version,
      @ModelAttribute SiteFacts form,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Site site = sites.get(id, me);
    FormErrors wrong =
        new FormErrors(
            form.whatIsWrong(names).entrySet().stream()
                .map(one -> new Problem(one.getKey(), text(one.getValue(), locale)))
                .toList());
    if (!wrong.isEmpty()) {
      return facts(site, form, wrong, locale, model);
    }
    try {
      desk.describe(new SiteAt(id, version), form, me);
      flash.addFlashAttribute("flash", new Flash("good", text("website.described", locale)));
    } catch (SiteMovedOn faster) {
      flash.addFlashAttribute("flash", new Flash("warn", text("website.movedOn", locale)));
    }
    return "redirect:/websites/sites/" + id;
  }

  private String facts(Site site, SiteFacts form, FormErrors errors, Locale locale, Model model) {
    model.addAttribute("one", site);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("officials", names.choices(locale));
    model.addAttribute(
        "verifications", choices.of("verification", Site.Verification.values(), locale));
    return "website/site-facts";
  }

  /** A letter as it was issued. */
  @GetMapping("/letters/{letter:\\d+}/letter.docx")
  ResponseEntity<byte[]> letter(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, @PathVariable long letter) {
    return letters.download(sites.get(id, me), letter, me);
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
