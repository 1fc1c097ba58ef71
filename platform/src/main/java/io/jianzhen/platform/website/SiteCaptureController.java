package io.jianzhen.platform.website;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.IdentityNumbers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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

/** Captures a suspect site, shows that it goes on, and ends it early. */
@Controller
@RequestMapping("/websites/sites/{id:\\d+}/capture")
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.CASE_OFFICER})
class SiteCaptureController {

  private static final int LONGEST_NAME = 100;

  private final Sites sites;
  private final CaptureJobs jobs;
  private final MessageSource messages;

  SiteCaptureController(Sites sites, CaptureJobs jobs, MessageSource messages) {
    this.sites = sites;
    this.jobs = jobs;
    this.messages = messages;
  }

  @PostMapping
  String start(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String second,
      @RequestParam(defaultValue = "") String witness,
      Locale locale,
      RedirectAttributes flash) {
    if (isUnfit(second) || isUnfit(witness)) {
      return back(id, "website.capture.people", locale, flash);
    }
    try {
      jobs.start(id, second.strip(), witness.strip(), me);
      return "redirect:" + address(id);
    } catch (StepRefused refused) {
      return back(id, refused.messageKey(), locale, flash);
    }
  }

  private static boolean isUnfit(String name) {
    return name.length() > LONGEST_NAME || IdentityNumbers.isIn(name);
  }

  private String back(long id, String messageKey, Locale locale, RedirectAttributes flash) {
    flash.addFlashAttribute(
        "flash", new Flash("warn", messages.getMessage(messageKey, null, locale)));
    return "redirect:" + address(id);
  }

  /** Answers the progress bar, and sends the browser on once the capture has ended. */
  @GetMapping("/progress")
  String progress(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("one", sites.get(id, me));
    if (!jobs.isRunning(id)) {
      response.setHeader("HX-Redirect", request.getContextPath() + address(id));
    }
    return "website/capture-progress :: progress";
  }

  @PostMapping("/cancel")
  String cancel(@AuthenticationPrincipal SignedIn me, @PathVariable long id) {
    jobs.cancel(sites.get(id, me).id());
    return "redirect:" + address(id);
  }

  private static String address(long id) {
    return "/websites/sites/" + id;
  }
}
