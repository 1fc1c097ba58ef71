package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FreeText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

/** One self-check as the unit sees it: reading, accepting and returning what was submitted. */
@Controller
@RequestMapping("/self-checks/{id:\\d+}")
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
class ReviewController {

  private static final int LONGEST_REASON = 500;

  private final SelfChecks checks;
  private final AnswerBook book;
  private final SelfCheckDesk desk;
  private final MessageSource messages;
  private final Clock clock;

  ReviewController(
      SelfChecks checks, AnswerBook book, SelfCheckDesk desk, MessageSource messages, Clock clock) {
    this.checks = checks;
    this.book = book;
    this.desk = desk;
    this.messages = messages;
    this.clock = clock;
  }

  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.LEADER})
  @GetMapping
  String show(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Model model) {
    return show(checks.get(id, me), "", FormErrors.NONE, me, model);
  }

  @PostMapping("/accept")
  String accept(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int version,
      Locale locale,
      RedirectAttributes flash) {
    try {
      desk.accept(id, version, me);
      say("good", "selfcheck.accepted", locale, flash);
    } catch (StepRefused moved) {
      say("warn", "selfcheck.movedOn", locale, flash);
    }
    return "redirect:/self-checks/" + id;
  }

  @PostMapping("/return")
  String sendBack(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    SelfCheck one = checks.get(id, me);
    String plain = reason.replace("\r\n", "\n").strip();
    Optional<String> wrong =
        plain.isEmpty()
            ? Optional.of("selfcheck.return.missing")
            : FreeText.whatIsWrong(plain, LONGEST_REASON);
    if (wrong.isPresent()) {
      String text = messages.getMessage(wrong.get(), new Object[] {LONGEST_REASON}, locale);
      return show(one, reason, FormErrors.at("reason", text), me, model);
    }
    try {
      desk.sendBack(id, version, plain, me);
      say("good", "selfcheck.returned", locale, flash);
    } catch (StepRefused moved) {
      say("warn", "selfcheck.movedOn", locale, flash);
    }
    return "redirect:/self-checks/" + id;
  }

  @PostMapping("/invitation")
  String inviteAgain(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      Locale locale,
      RedirectAttributes flash) {
    try {
      flash.addFlashAttribute("invitations", List.of(desk.inviteAgain(id, me)));
    } catch (StepRefused moved) {
      say("warn", "selfcheck.movedOn", locale, flash);
    }
    return "redirect:/self-checks/" + id;
  }

  /** A draft is the employer's own: the unit sees what was submitted. */
  private String show(SelfCheck one, String reason, FormErrors errors, SignedIn me, Model model) {
    Integer submitted = one.submitted();
    model.addAttribute("one", one);
    model.addAttribute("answers", submitted == null ? null : book.version(one.id(), submitted));
    model.addAttribute("history", checks.history(one.id()));
    model.addAttribute("overdue", one.isOverdue(LocalDate.now(clock)));
    model.addAttribute("mayAct", SelfCheckController.mayAct(me));
    model.addAttribute("reason", reason);
    model.addAttribute("errors", errors);
    return "selfcheck/check";
  }

  private void say(String kind, String key, Locale locale, RedirectAttributes flash) {
    flash.addFlashAttribute("flash", new Flash(kind, messages.getMessage(key, null, locale)));
  }
}
