package io.jianzhen.platform.casework;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings a lead to whose duty it is, and to its end. */
@Controller
@Permit({
  Role.OFFICE,
  Role.UNIT_REPORTER,
  Role.UNIT_REVIEWER,
  Role.INSPECTOR,
  Role.CASE_OFFICER,
  Role.LEADER
})
class LeadStepController {

  private final Leads leads;
  private final LeadRouting routing;
  private final LeadStepReader reader;
  private final LeadPage page;
  private final MessageSource messages;

  LeadStepController(
      Leads leads,
      LeadRouting routing,
      LeadStepReader reader,
      LeadPage page,
      MessageSource messages) {
    this.leads = leads;
    this.routing = routing;
    this.reader = reader;
    this.page = page;
    this.messages = messages;
  }

  /**
   * Takes a step. If something has happened since the page was opened nothing is done: the page
   * comes again with what has, and with what was typed.
   */
  @PostMapping("/leads/{id:\\d+}/steps")
  String step(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @ModelAttribute LeadStepForm form,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Lead lead = leads.get(id, me);
    if (form.seen() != lead.version()) {
      return changed(lead, form, me, response, locale, model);
    }
    LeadStepReader.Read read = reader.read(lead, form, me, locale);
    if (read.asked().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page.show(lead, form, read.errors(), me, locale, model);
    }
    LeadRouting.Asked asked = read.asked().get();
    try {
      routing.take(asked, me);
    } catch (LeadMovedOn faster) {
      return changed(leads.get(id, me), form, me, response, locale, model);
    }
    String done = messages.getMessage("casework.step." + asked.step(), null, locale);
    flash.addFlashAttribute(
        "flash",
        new Flash("good", messages.getMessage("casework.done", new Object[] {done}, locale)));
    return leads.isWithin(id, me) ? "redirect:/leads/" + id : "redirect:/leads";
  }

  private String changed(
      Lead lead,
      LeadStepForm form,
      SignedIn me,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    model.addAttribute("seen", form.seen());
    return page.show(lead, form, FormErrors.NONE, me, locale, model);
  }
}
