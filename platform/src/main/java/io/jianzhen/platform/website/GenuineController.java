package io.jianzhen.platform.website;

import io.jianzhen.capture.Circumstances;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.website.capture.CaptureRefused;
import io.jianzhen.platform.website.capture.GenuineDesk;
import io.jianzhen.platform.website.capture.GenuinePages;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The genuine pages by which imitations are known. */
@Controller
@RequestMapping("/websites/genuine")
class GenuineController {

  private static final String REASON = "登记官方网站页面，供与可疑网站比对";

  private final GenuineDesk desk;
  private final GenuinePages pages;
  private final SiteCaptures captures;
  private final OfficialNames names;
  private final MessageSource messages;

  GenuineController(
      GenuineDesk desk,
      GenuinePages pages,
      SiteCaptures captures,
      OfficialNames names,
      MessageSource messages) {
    this.desk = desk;
    this.pages = pages;
    this.captures = captures;
    this.names = names;
    this.messages = messages;
  }

  @Permit({
    Role.OFFICE,
    Role.UNIT_REPORTER,
    Role.UNIT_REVIEWER,
    Role.INSPECTOR,
    Role.LEADER,
    Role.CASE_OFFICER
  })
  @GetMapping
  String list(@AuthenticationPrincipal SignedIn me, Locale locale, Model model) {
    return show(GenuineForm.BLANK, FormErrors.NONE, me, locale, model);
  }

  @Permit(Role.OFFICE)
  @PostMapping
  String add(
      @AuthenticationPrincipal SignedIn me,
      @ModelAttribute GenuineForm form,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    FormErrors wrong =
        new FormErrors(
            form.whatIsWrong(names).entrySet().stream()
                .map(one -> new FormErrors.Problem(one.getKey(), text(one.getValue(), locale)))
                .toList());
    if (!wrong.isEmpty()) {
      return show(form, wrong, me, locale, model);
    }
    try {
      desk.add(form.wanted(names), circumstances(me), me);
      flash.addFlashAttribute("flash", new Flash("good", text("website.genuine.added", locale)));
      return "redirect:/websites/genuine";
    } catch (CaptureRefused refused) {
      FormErrors at = FormErrors.at("address", text(refused.messageKey(), locale));
      return show(form, at, me, locale, model);
    }
  }

  private Circumstances circumstances(SignedIn me) {
    return captures.circumstances("", REASON, SiteCaptures.who(me), "", "");
  }

  @Permit(Role.OFFICE)
  @PostMapping("/{page:\\d+}/withdraw")
  String withdraw(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long page,
      Locale locale,
      RedirectAttributes flash) {
    desk.withdraw(page, me);
    flash.addFlashAttribute("flash", new Flash("good", text("website.genuine.withdrawn", locale)));
    return "redirect:/websites/genuine";
  }

  private String show(
      GenuineForm form, FormErrors errors, SignedIn me, Locale locale, Model model) {
    model.addAttribute("pages", pages.all());
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("officials", names.registered(locale));
    model.addAttribute("mayAdd", me.isAnyOf(Role.OFFICE) && desk.isAvailable());
    model.addAttribute("isEnglish", CheckedAddress.isEnglish(locale));
    return "website/genuine";
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
