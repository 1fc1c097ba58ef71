package io.jianzhen.platform.certificate;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.certificate.OnFile.Watched;
import io.jianzhen.platform.certificate.OnFile.Window;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What all certificates on file say together. */
@Controller
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.LEADER})
class OnFileController {

  private static final int PAGE = 50;
  private static final int LONGEST_NUMBER = 60;

  private final OnFile onFile;
  private final AuditTrail audit;
  private final Clock clock;

  OnFileController(OnFile onFile, AuditTrail audit, Clock clock) {
    this.onFile = onFile;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/certificates/due")
  String due(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String window,
      @RequestParam(defaultValue = "") String employer,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Watched watched = Watched.of(what);
    Window near = Window.of(window);
    Map<Window, Long> counts = onFile.dueCounts(watched, employer.strip(), me);
    long total = counts.getOrDefault(near, 0L);
    int pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
    int here = Math.min(Math.max(page, 1), pages);
    model.addAttribute("entries", onFile.due(watched, near, employer.strip(), me, here, PAGE));
    model.addAttribute("counts", counts);
    model.addAttribute("watched", watched);
    model.addAttribute("kinds", List.of(Watched.values()));
    model.addAttribute("window", near);
    model.addAttribute("employer", employer.strip());
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("mostCounted", OnFile.MOST_COUNTED);
    model.addAttribute("page", here);
    model.addAttribute("pages", pages);
    model.addAttribute("total", total);
    return "certificate/due";
  }

  @GetMapping("/certificates/holders")
  String holders(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    int here = Math.max(page, 1);
    List<OnFile.Holder> holders = onFile.holders(me, here, PAGE);
    model.addAttribute("holders", holders.stream().limit(PAGE).toList());
    model.addAttribute("page", here);
    model.addAttribute("more", holders.size() > PAGE);
    return "certificate/holders";
  }

  @GetMapping("/certificates/find")
  String find(Model model) {
    model.addAttribute("asked", false);
    model.addAttribute("entries", List.of());
    return "certificate/find";
  }

  /**
   * Looks for a whole number. It is posted, so that it stands in no address, and not shown again;
   * that somebody looked is recorded, not for which number.
   */
  @PostMapping("/certificates/find")
  String find(@AuthenticationPrincipal SignedIn me, @RequestParam String number, Model model) {
    String asked = number.strip();
    List<OnFile.Line> found =
        asked.isEmpty() || asked.length() > LONGEST_NUMBER ? List.of() : onFile.find(asked, me);
    audit.record(me, "CERTIFICATE_FIND", "certificates", found.size() + " found");
    model.addAttribute("asked", true);
    model.addAttribute("entries", found);
    return "certificate/find";
  }
}
