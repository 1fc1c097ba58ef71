package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FreeText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A unit changes a self-check: withdraws it, opens it again, sets another day, reminds. */
@Controller
@RequestMapping("/self-checks/{id:\\d+}")
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
class ChangeController {

  private static final int LONGEST_REASON = 500;

  private final CheckChanges changes;
  private final SelfChecks checks;
  private final MessageSource messages;
  private final Clock clock;

  ChangeController(CheckChanges changes, SelfChecks checks, MessageSource messages, Clock clock) {
    this.changes = changes;
    this.checks = checks;
    this.messages = messages;
    this.clock = clock;
  }

  @PostMapping("/withdraw")
  String withdraw(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      RedirectAttributes flash) {
    Optional<String> wrong = wrongWith(reason);
    return done(
        id, me, wrong, "withdrawn", () -> changes.withdraw(id, reason.strip(), me), locale, flash);
  }

  @PostMapping("/reopen")
  String reopen(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      RedirectAttributes flash) {
    Optional<String> wrong = wrongWith(reason);
    return done(
        id, me, wrong, "reopened", () -> changes.reopen(id, reason.strip(), me), locale, flash);
  }

  @PostMapping("/due")
  String due(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String due,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      RedirectAttributes flash) {
    Optional<LocalDate> day = day(due);
    Optional<String> wrong = day.isEmpty() ? Optional.of("selfcheck.due.wrong") : wrongWith(reason);
    return done(
        id,
        me,
        wrong,
        "due",
        () -> changes.due(id, day.orElseThrow(), reason.strip(), me),
        locale,
        flash);
  }

  @PostMapping("/remind")
  String remind(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      Locale locale,
      RedirectAttributes flash) {
    return done(id, me, Optional.empty(), "reminded", () -> changes.remind(id, me), locale, flash);
  }

  private Optional<LocalDate> day(String typed) {
    try {
      LocalDate day = LocalDate.parse(typed.strip());
      LocalDate today = LocalDate.now(clock);
      return day.isBefore(today) || day.isAfter(today.plusYears(1))
          ? Optional.empty()
          : Optional.of(day);
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  private static Optional<String> wrongWith(String reason) {
    String plain = reason.strip();
    return plain.isEmpty()
        ? Optional.of("selfcheck.change.missing")
        : FreeText.whatIsWrong(plain, LONGEST_REASON);
  }

  private String done(
      long id,
      SignedIn me,
      Optional<String> wrong,
      String told,
      Runnable deed,
      Locale locale,
      RedirectAttributes flash) {
    checks.get(id, me);
    if (wrong.isPresent()) {
      say("bad", wrong.get(), locale, flash);
      return "redirect:/self-checks/" + id;
    }
    try {
      deed.run();
      say("good", "selfcheck.change." + told, locale, flash);
    } catch (StepRefused moved) {
      say("warn", "selfcheck.movedOn", locale, flash);
    }
    return "redirect:/self-checks/" + id;
  }

  private void say(String kind, String key, Locale locale, RedirectAttributes flash) {
    Object[] arguments = {LONGEST_REASON};
    flash.addFlashAttribute("flash", new Flash(kind, messages.getMessage(key, arguments, locale)));
  }
}
