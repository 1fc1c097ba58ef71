package io.jianzhen.platform.reporting;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
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

/** The report of one unit for one month: reading it, writing its texts, taking it further. */
@Controller
@RequestMapping("/reports/{unit}/{month:\\d{4}-\\d{2}}")
class ReportController {

  private final ReportDesk desk;
  private final ReportSheets sheets;
  private final ReportPage page;
  private final ReportDownload download;
  private final MessageSource messages;

  ReportController(
      ReportDesk desk,
      ReportSheets sheets,
      ReportPage page,
      ReportDownload download,
      MessageSource messages) {
    this.desk = desk;
    this.sheets = sheets;
    this.page = page;
    this.download = download;
    this.messages = messages;
  }

  @Permit({Role.OFFICE, Role.LEADER, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String unit,
      @PathVariable YearMonth month,
      Locale locale,
      Model model) {
    Report report = desk.find(unit, month, me);
    return page.show(report, report.texts(), FormErrors.NONE, me, locale, model);
  }

  @Permit({Role.OFFICE, Role.LEADER, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
  @GetMapping("/form.{type:docx|xlsx|pdf}")
  ResponseEntity<byte[]> export(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String unit,
      @PathVariable YearMonth month,
      @PathVariable String type)
      throws IOException {
    Report report = desk.find(unit, month, me);
    String subject = "report:%s/%s".formatted(unit, month);
    return download.of(sheets.of(report).paper(), type, subject, me);
  }

  /** Stores the texts; what could not be stored is shown again as it was typed. */
  @Permit({Role.UNIT_REPORTER, Role.UNIT_REVIEWER})
  @PostMapping("/text")
  String saveText(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String unit,
      @PathVariable YearMonth month,
      @RequestParam int version,
      @ModelAttribute ReportTexts texts,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    FormErrors errors = errors(texts, locale);
    if (errors.isEmpty()) {
      try {
        desk.saveText(unit, month, version, texts, me);
        flash.addFlashAttribute("flash", new Flash("good", text("reporting.text.saved", locale)));
        return "redirect:/reports/%s/%s".formatted(unit, month);
      } catch (StaleReport stale) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("unsaved", true);
        model.addAttribute("flash", new Flash("bad", text("reporting.text.stale", locale)));
      }
    }
    return page.show(desk.find(unit, month, me), texts, errors, me, locale, model);
  }

  @Permit(Role.UNIT_REPORTER)
  @PostMapping("/{step:review}")
  String byReporter(
      @AuthenticationPrincipal SignedIn me,
      @ModelAttribute StepForm form,
      Locale locale,
      RedirectAttributes flash) {
    return take(form, me, locale, flash);
  }

  @Permit(Role.UNIT_REVIEWER)
  @PostMapping("/{step:send-back|submit}")
  String byReviewer(
      @AuthenticationPrincipal SignedIn me,
      @ModelAttribute StepForm form,
      Locale locale,
      RedirectAttributes flash) {
    return take(form, me, locale, flash);
  }

  @Permit(Role.OFFICE)
  @PostMapping("/{step:return|accept|reopen}")
  String byOffice(
      @AuthenticationPrincipal SignedIn me,
      @ModelAttribute StepForm form,
      Locale locale,
      RedirectAttributes flash) {
    return take(form, me, locale, flash);
  }

  /** What is sent to take a step; unit, month and step stand in the address. */
  record StepForm(String unit, YearMonth month, String step, int version, String reason) {

    String why() {
      return reason == null ? "" : reason;
    }
  }

  private String take(StepForm form, SignedIn me, Locale locale, RedirectAttributes flash) {
    ReportStep step = ReportStep.ofPath(form.step());
    try {
      desk.take(form.unit(), form.month(), form.version(), step, form.why(), me);
      flash.addFlashAttribute("flash", new Flash("good", text("reporting.done." + step, locale)));
    } catch (ReasonWrong wrong) {
      String why = text(wrong.messageKey(), locale);
      flash.addFlashAttribute("flash", new Flash("bad", why));
      flash.addFlashAttribute("draftError", why);
      flash.addFlashAttribute("draftStep", wrong.step());
      flash.addFlashAttribute("draftReason", wrong.reason());
    } catch (SubmissionRefused refused) {
      String why =
          String.join(
              " ", refused.problems().stream().map(one -> ReportPage.text(one, locale)).toList());
      flash.addFlashAttribute(
          "flash",
          new Flash("bad", messages.getMessage("reporting.refused", new Object[] {why}, locale)));
    }
    return "redirect:/reports/%s/%s".formatted(form.unit(), form.month());
  }

  private FormErrors errors(ReportTexts texts, Locale locale) {
    return new FormErrors(
        texts.whatIsWrong().entrySet().stream()
            .map(wrong -> new FormErrors.Problem(wrong.getKey(), text(wrong.getValue(), locale)))
            .toList());
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
