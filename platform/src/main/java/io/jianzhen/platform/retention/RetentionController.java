package io.jianzhen.platform.retention;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.retention.Erasures.Run;
import io.jianzhen.platform.retention.Erasures.State;
import io.jianzhen.platform.web.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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

/** How long personal data is kept, and its erasure. */
@Controller
@RequestMapping("/retention")
@Permit({Role.OFFICE, Role.LEADER})
class RetentionController {

  private static final int LONGEST_REASON = 500;

  private final RetentionPeriods periods;
  private final Erasures erasures;
  private final ErasureDesk desk;
  private final ErasedFiles files;
  private final Forecast forecast;
  private final Campaign campaign;
  private final AuditTrail audit;
  private final MessageSource messages;

  RetentionController(
      RetentionPeriods periods,
      Erasures erasures,
      ErasureDesk desk,
      ErasedFiles files,
      Forecast forecast,
      Campaign campaign,
      AuditTrail audit,
      MessageSource messages) {
    this.periods = periods;
    this.erasures = erasures;
    this.desk = desk;
    this.files = files;
    this.forecast = forecast;
    this.campaign = campaign;
    this.audit = audit;
    this.messages = messages;
  }

  @GetMapping
  String show(@AuthenticationPrincipal SignedIn me, Model model) {
    Optional<Run> open = erasures.open();
    model.addAttribute("campaign", campaign);
    model.addAttribute("periods", periods.all());
    model.addAttribute("over", periods.over().orElse(null));
    model.addAttribute("isOver", periods.isOver());
    model.addAttribute("open", open.orElse(null));
    model.addAttribute(
        "own", open.map(run -> run.proposedBy().equals(me.username())).orElse(false));
    model.addAttribute("counts", open.map(run -> erasures.counts(run.id())).orElse(null));
    model.addAttribute("runs", erasures.all());
    model.addAttribute("filesLeft", files.left());
    model.addAttribute("mayDo", me.isAnyOf(Role.OFFICE));
    model.asMap().putIfAbsent("draft", new String[] {"", "", ""});
    progress(open, model);
    return "retention/retention";
  }

  /** Answers the progress bar, and sends the browser on once nothing is under way. */
  @GetMapping("/progress")
  String progress(HttpServletRequest request, HttpServletResponse response, Model model) {
    Optional<Run> open = erasures.open();
    if (open.filter(run -> run.state() == State.RUNNING).isEmpty()) {
      response.setHeader("HX-Redirect", request.getContextPath() + "/retention");
    }
    progress(open, model);
    return "retention/progress :: progress";
  }

  private static void progress(Optional<Run> open, Model model) {
    Optional<Run> running = open.filter(run -> run.state() == State.RUNNING);
    model.addAttribute("running", running.map(Run::id).orElse(0L));
    model.addAttribute("done", running.map(Run::done).orElse(0L));
    model.addAttribute("of", running.map(run -> Math.max(run.total(), 1)).orElse(1L));
  }

  /** What would be erased, and what is held back. */
  @GetMapping("/forecast")
  String forecast(@AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("outlook", forecast.now());
    model.addAttribute("isOver", periods.isOver());
    model.addAttribute("mayPropose", me.isAnyOf(Role.OFFICE) && erasures.open().isEmpty());
    return "retention/forecast";
  }

  @Permit(Role.OFFICE)
  @PostMapping("/period")
  String set(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String months,
      @RequestParam(defaultValue = "") String ground,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      RedirectAttributes flash) {
    if (!months.strip().matches("\\d{1,3}")
        || Integer.parseInt(months.strip()) > 600
        || isWrong(ground)
        || isWrong(reason)) {
      flash.addFlashAttribute("draft", new String[] {months, ground, reason});
      return told("bad", "retention.period.incomplete", locale, flash);
    }
    periods.set(Integer.parseInt(months.strip()), ground.strip(), reason.strip(), me);
    return told("good", "retention.period.set", locale, flash);
  }

  @Permit(Role.OFFICE)
  @PostMapping("/erasures")
  String propose(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "false") boolean early,
      Locale locale,
      RedirectAttributes flash) {
    if (isWrong(reason)) {
      told("bad", "retention.reason.missing", locale, flash);
      return "redirect:/retention/forecast";
    }
    return done(() -> desk.propose(reason.strip(), early, me), "proposed", locale, flash);
  }

  @Permit(Role.OFFICE)
  @PostMapping("/erasures/{id:\\d+}/withdrawal")
  String withdraw(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      Locale locale,
      RedirectAttributes flash) {
    return done(() -> desk.withdraw(id, me), "withdrawn", locale, flash);
  }

  @Permit(Role.OFFICE)
  @PostMapping("/erasures/{id:\\d+}/confirmation")
  String confirm(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String word,
      Locale locale,
      RedirectAttributes flash) {
    return done(() -> desk.confirm(id, word, me), "confirmed", locale, flash);
  }

  @Permit(Role.OFFICE)
  @PostMapping("/erasures/{id:\\d+}/cancel")
  String cancel(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      Locale locale,
      RedirectAttributes flash) {
    return done(() -> desk.cancel(id, me), "cancelled", locale, flash);
  }

  @Permit(Role.OFFICE)
  @PostMapping("/erasures/{id:\\d+}/resume")
  String resume(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      Locale locale,
      RedirectAttributes flash) {
    return done(() -> desk.resume(id, me), "resumed", locale, flash);
  }

  /** What was erased, as a text. */
  @GetMapping("/erasures/{id:\\d+}/protocol.txt")
  ResponseEntity<byte[]> protocol(@AuthenticationPrincipal SignedIn me, @PathVariable long id) {
    Run run = erasures.get(id);
    if (run.state() != State.DONE) {
      throw new OutOfReach("protocol of erasure " + id);
    }
    audit.record(me, "ERASURE_PROTOCOL", "erasure:" + id, "");
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("清除记录-" + id + ".txt", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(run.protocol().getBytes(StandardCharsets.UTF_8));
  }

  private String done(Runnable deed, String said, Locale locale, RedirectAttributes flash) {
    try {
      deed.run();
      return told("good", "retention.said." + said, locale, flash);
    } catch (ErasureRefused refused) {
      return told("warn", refused.messageKey(), locale, flash);
    }
  }

  private String told(String kind, String key, Locale locale, RedirectAttributes flash) {
    flash.addFlashAttribute("flash", new Flash(kind, messages.getMessage(key, null, locale)));
    return "redirect:/retention";
  }

  static boolean isWrong(String text) {
    return text.isBlank() || text.strip().length() > LONGEST_REASON;
  }
}
