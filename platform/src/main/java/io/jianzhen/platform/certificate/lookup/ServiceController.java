package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Has the data-sharing service asked about what is on the work sheet; "not found" where there is
 * none.
 */
@Controller
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
class ServiceController {

  private static final String PAGE = "/certificates/lookups/service";

  private final ServiceRuns runs;
  private final ServiceLookup service;
  private final Lookups lookups;
  private final Exchanges exchanges;
  private final AuditTrail audit;
  private final MessageSource messages;

  ServiceController(
      ServiceRuns runs,
      ServiceLookup service,
      Lookups lookups,
      Exchanges exchanges,
      AuditTrail audit,
      MessageSource messages) {
    this.runs = runs;
    this.service = service;
    this.lookups = lookups;
    this.exchanges = exchanges;
    this.audit = audit;
    this.messages = messages;
  }

  @GetMapping(PAGE)
  String page(@AuthenticationPrincipal SignedIn me, Model model) {
    fill(me, model);
    return "certificate/lookup-service";
  }

  /** Answers the progress bar, and sends the browser on once the run has ended. */
  @GetMapping(PAGE + "/progress")
  String progress(
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    fill(me, model);
    if (runs.of(me).filter(ServiceRun::isRunning).isEmpty()) {
      response.setHeader("HX-Redirect", request.getContextPath() + PAGE);
    }
    return "certificate/lookup-service-progress :: progress";
  }

  @PostMapping(PAGE)
  String start(@AuthenticationPrincipal SignedIn me, Locale locale, RedirectAttributes redirect) {
    host();
    if (!runs.start(me)) {
      String key = runs.isBusy() ? "certificate.service.busy" : "certificate.service.nothing";
      redirect.addFlashAttribute(
          "flash", new Flash("info", messages.getMessage(key, null, locale)));
    }
    return "redirect:" + PAGE;
  }

  @PostMapping(PAGE + "/cancel")
  String cancel(@AuthenticationPrincipal SignedIn me) {
    host();
    runs.cancel(me);
    return "redirect:" + PAGE;
  }

  /** The bytes of an answer; they hold whole numbers, so that taking them is recorded. */
  @GetMapping("/certificates/{importId:\\d+}/{row:\\d+}/lookup/{lookup:\\d+}/answer")
  ResponseEntity<byte[]> answer(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long importId,
      @PathVariable int row,
      @PathVariable long lookup) {
    LookupEntry entry = lookups.get(importId, row, me);
    byte[] answer = exchanges.answer(entry, lookup);
    audit.record(me, "LOOKUP_ANSWER_TAKE", entry.reference(), Long.toString(lookup));
    String name = "answer-%d.json".formatted(lookup);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(answer);
  }

  private void fill(SignedIn me, Model model) {
    Optional<ServiceRun> run = runs.of(me);
    model.addAttribute("host", host());
    model.addAttribute("run", run.orElse(null));
    model.addAttribute("busy", runs.isBusy());
    model.addAttribute("atMost", ServiceRuns.AT_MOST);
  }

  private String host() {
    return service.host().orElseThrow(() -> new OutOfReach("data-sharing service"));
  }
}
