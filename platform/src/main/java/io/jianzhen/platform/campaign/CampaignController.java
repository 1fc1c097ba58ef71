package io.jianzhen.platform.campaign;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import java.time.Clock;
import java.time.LocalDate;
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

/** The campaign: phases, what is owed, and what the office has to decide. */
@Controller
@RequestMapping("/campaign")
class CampaignController {

  private final Campaign campaign;
  private final Campaigns campaigns;
  private final Decisions decisions;
  private final MessageSource messages;
  private final Clock clock;

  CampaignController(
      Campaign campaign,
      Campaigns campaigns,
      Decisions decisions,
      MessageSource messages,
      Clock clock) {
    this.campaign = campaign;
    this.campaigns = campaigns;
    this.decisions = decisions;
    this.messages = messages;
    this.clock = clock;
  }

  @Permit({
    Role.OFFICE,
    Role.UNIT_REPORTER,
    Role.UNIT_REVIEWER,
    Role.INSPECTOR,
    Role.CASE_OFFICER,
    Role.TIPOFF_OFFICER,
    Role.LEADER,
    Role.SECURITY_ADMIN,
    Role.AUDITOR
  })
  @GetMapping
  String show(@AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("campaign", campaign);
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("campaigns", campaigns.all());
    model.addAttribute("decided", decisions.all());
    model.addAttribute("mayDecide", me.isAnyOf(Role.OFFICE));
    model.addAttribute(
        "mayCompare",
        me.isAnyOf(
            Role.OFFICE, Role.LEADER, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR));
    return "campaign/campaign";
  }

  @Permit(Role.OFFICE)
  @PostMapping("/decisions/{contradiction}")
  String decide(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String contradiction,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      RedirectAttributes flash) {
    if (value.isEmpty() || reason.isBlank()) {
      flash.addFlashAttribute("flash", new Flash("bad", say("campaign.decide.incomplete", locale)));
      flash.addFlashAttribute("draftFor", contradiction);
      flash.addFlashAttribute("draftValue", value);
      flash.addFlashAttribute("draftReason", reason);
    } else {
      decisions.decide(contradiction, value, reason.strip(), me);
      flash.addFlashAttribute("flash", new Flash("good", say("campaign.decided", locale)));
    }
    return "redirect:/campaign#" + contradiction;
  }

  private String say(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
