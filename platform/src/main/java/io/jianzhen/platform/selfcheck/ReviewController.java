package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.certificate.AlreadyDecided;
import io.jianzhen.platform.certificate.EmployerLookups;
import io.jianzhen.platform.certificate.RosterReplaced;
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
import org.springframework.http.ResponseEntity;
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
  private final ForgedReports reports;
  private final Photos photos;
  private final SamePortraits portraits;
  private final SelfCheckFiles files;
  private final EmployerLookups lookups;
  private final AuditTrail audit;
  private final MessageSource messages;
  private final Clock clock;

  ReviewController(
      SelfChecks checks,
      AnswerBook book,
      SelfCheckDesk desk,
      ForgedReports reports,
      Photos photos,
      SamePortraits portraits,
      SelfCheckFiles files,
      EmployerLookups lookups,
      AuditTrail audit,
      MessageSource messages,
      Clock clock) {
    this.checks = checks;
    this.book = book;
    this.desk = desk;
    this.reports = reports;
    this.photos = photos;
    this.portraits = portraits;
    this.files = files;
    this.lookups = lookups;
    this.audit = audit;
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

  @PostMapping("/reports/{report:\\d+}/lead")
  String openLead(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @PathVariable long report,
      Locale locale,
      RedirectAttributes flash) {
    try {
      desk.openLead(id, report, me);
      say("good", "selfcheck.report.lead.opened", locale, flash);
    } catch (AlreadyDecided | RosterReplaced moved) {
      say("warn", "selfcheck.report.lead.moved", locale, flash);
    }
    return "redirect:/self-checks/" + id;
  }

  /** What the employer has brought; cards show whole numbers, so that looking is recorded. */
  @GetMapping("/files/{file:\\d+}")
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, @PathVariable long file) {
    SelfCheckFiles.Brought brought = files.get(checks.get(id, me).id(), file);
    audit.record(me, "SELF_CHECK_FILE", OwnSelfCheck.reference(id), brought.sha256());
    return FileAnswer.of(files, brought);
  }

  /** A draft is the employer's own: the unit sees what was submitted. */
  private String show(SelfCheck one, String reason, FormErrors errors, SignedIn me, Model model) {
    Integer submitted = one.submitted();
    model.addAttribute("one", one);
    model.addAttribute("answers", submitted == null ? null : book.version(one.id(), submitted));
    model.addAttribute("reports", reports.of(one.id()));
    model.addAttribute("photos", photos.of(one.id()));
    model.addAttribute("pairs", portraits.of(one.id(), me));
    model.addAttribute("pairsBeyond", portraits.beyond(one.id(), me));
    model.addAttribute("proofs", files.of(one.id(), SelfCheckFiles.Kind.PROOF));
    model.addAttribute("lookups", lookups.of(one.enterprise()));
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
