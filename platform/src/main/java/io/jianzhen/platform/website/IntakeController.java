package io.jianzhen.platform.website;

import io.jianzhen.detect.Sentence;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FormErrors.Problem;
import io.jianzhen.platform.website.SuspectWebsites.Seen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entering suspect sites. Either all that was sent is entered, or nothing, with what is wrong. */
@Controller
@RequestMapping("/websites/sites")
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.CASE_OFFICER})
class IntakeController {

  /** More lines than these at once are refused. */
  static final int MOST_LINES = 1_000;

  /** What is wrong with more lines than these is not listed. */
  private static final int MOST_PROBLEMS = 20;

  private final SuspectWebsites suspects;
  private final SentAddresses sent;
  private final SiteChoices choices;
  private final OfficialNames names;
  private final MessageSource messages;

  IntakeController(
      SuspectWebsites suspects,
      SentAddresses sent,
      SiteChoices choices,
      OfficialNames names,
      MessageSource messages) {
    this.suspects = suspects;
    this.sent = sent;
    this.choices = choices;
    this.names = names;
    this.messages = messages;
  }

  @GetMapping("/new")
  String blank(Locale locale, Model model) {
    return show(IntakeForm.BLANK, "", FormErrors.NONE, locale, model);
  }

  @PostMapping
  String enter(
      @AuthenticationPrincipal SignedIn me,
      @ModelAttribute IntakeForm form,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Locale locale,
      RedirectAttributes flash,
      Model model)
      throws IOException {
    FormErrors wrong = wrongWith(form, locale);
    if (!wrong.isEmpty()) {
      return show(form, String.valueOf(form.addresses()), wrong, locale, model);
    }
    return form.siteKind().orElseThrow().isAccount()
        ? enterAccount(me, form, locale, flash, model)
        : enterHosts(me, form, file, locale, flash, model);
  }

  private String enterAccount(
      SignedIn me, IntakeForm form, Locale locale, RedirectAttributes flash, Model model) {
    Sighting sighting = form.sighting(String.valueOf(form.account()));
    Optional<Sentence> wrong = suspects.whatIsWrong(sighting);
    if (wrong.isPresent()) {
      FormErrors errors = FormErrors.at("account", in(wrong.get(), locale));
      return show(form, String.valueOf(form.addresses()), errors, locale, model);
    }
    return done(List.of(suspects.sighted(sighting, form.facts(), me)), locale, flash);
  }

  private String enterHosts(
      SignedIn me,
      IntakeForm form,
      @Nullable MultipartFile file,
      Locale locale,
      RedirectAttributes flash,
      Model model)
      throws IOException {
    var came = sent.read(String.valueOf(form.addresses()), file, MOST_LINES, locale);
    List<Problem> wrong = new ArrayList<>(came.errors().problems());
    List<Sighting> sightings = new ArrayList<>();
    for (AddressLines.Line line :
        wrong.isEmpty() ? came.lines().lines() : List.<AddressLines.Line>of()) {
      Sighting sighting = form.sighting(line.address());
      sightings.add(sighting);
      suspects
          .whatIsWrong(sighting)
          .map(why -> text("website.line.wrong", locale, line.number(), in(why, locale)))
          .ifPresent(text -> wrong.add(new Problem("addresses", text)));
    }
    if (!wrong.isEmpty()) {
      FormErrors errors = new FormErrors(wrong.subList(0, Math.min(wrong.size(), MOST_PROBLEMS)));
      return show(form, came.lines().text(), errors, locale, model);
    }
    return done(suspects.sighted(sightings, me), locale, flash);
  }

  private FormErrors wrongWith(IntakeForm form, Locale locale) {
    return new FormErrors(
        form.whatIsWrong(names).entrySet().stream()
            .map(wrong -> new Problem(wrong.getKey(), text(wrong.getValue(), locale)))
            .toList());
  }

  /** To the record if it is one that the person sees, else to the list. */
  private String done(List<Seen> seen, Locale locale, RedirectAttributes flash) {
    List<Seen> elsewhere = seen.stream().filter(one -> !one.withinReach()).toList();
    long fresh = seen.stream().filter(Seen::isNew).count();
    String said =
        elsewhere.isEmpty()
            ? text("website.entered", locale, seen.size(), fresh)
            : text(
                "website.entered.elsewhere",
                locale,
                seen.size(),
                fresh,
                elsewhere.size(),
                elsewhere.get(0).number(),
                elsewhere.get(0).unit());
    flash.addFlashAttribute("flash", new Flash("good", said));
    boolean same = seen.stream().map(Seen::id).distinct().count() == 1;
    return same && elsewhere.isEmpty()
        ? "redirect:/websites/sites/" + seen.get(0).id()
        : "redirect:/websites/sites";
  }

  private String show(
      IntakeForm form, String addresses, FormErrors errors, Locale locale, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("addresses", new AddressLines(addresses).forTextarea());
    model.addAttribute("errors", errors);
    model.addAttribute("mostLines", MOST_LINES);
    model.addAttribute("mostBytes", AddressLines.MOST_CHARACTERS);
    model.addAttribute("kinds", choices.of("kind", SiteKind.values(), locale));
    model.addAttribute("sources", choices.of("source", SightingSource.values(), locale));
    model.addAttribute(
        "verifications", choices.of("verification", Site.Verification.values(), locale));
    return "website/site-new";
  }

  private static String in(Sentence sentence, Locale locale) {
    return VisibleText.of(CheckedAddress.isEnglish(locale) ? sentence.en() : sentence.zh());
  }

  private String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
