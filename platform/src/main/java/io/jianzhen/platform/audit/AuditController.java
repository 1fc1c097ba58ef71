package io.jianzhen.platform.audit;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trail as the auditor reads it. */
@Controller
class AuditController {

  private static final int PAGE = 50;

  private final AuditTrail trail;

  AuditController(AuditTrail trail) {
    this.trail = trail;
  }

  @Permit(Role.AUDITOR)
  @GetMapping("/audit")
  String show(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "9223372036854775807") long before,
      Model model) {
    var events = trail.find(q.strip(), before, PAGE);
    model.addAttribute("q", q);
    model.addAttribute("events", events);
    if (events.size() == PAGE) {
      model.addAttribute("older", events.get(PAGE - 1).id());
    }
    return "audit/audit";
  }
}
