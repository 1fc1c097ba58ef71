package io.jianzhen.platform.campaign;

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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins a new campaign after the pattern of the present one. */
@Controller
@RequestMapping("/campaign/next")
@Permit(Role.OFFICE)
class NextCampaignController {

  private final Campaign campaign;
  private final Campaigns campaigns;
  private final CampaignDesk desk;
  private final MessageSource messages;

  NextCampaignController(
      Campaign campaign, Campaigns campaigns, CampaignDesk desk, MessageSource messages) {
    this.campaign = campaign;
    this.campaigns = campaigns;
    this.desk = desk;
    this.messages = messages;
  }

  @GetMapping
  String form(Model model) {
    return form(NextCampaignForm.after(campaign), FormErrors.NONE, model);
  }

  @PostMapping
  String begin(
      @AuthenticationPrincipal SignedIn me,
      @ModelAttribute NextCampaignForm form,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    FormErrors errors = errors(form, locale);
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(form, errors, model);
    }
    if (!desk.begin(form.campaign(), form.seen(), me)) {
      response.setStatus(HttpStatus.CONFLICT.value());
      String text = messages.getMessage("campaign.next.changed", null, locale);
      return form(form, FormErrors.at("code", text), model);
    }
    String done = messages.getMessage("campaign.next.done", new Object[] {form.name()}, locale);
    flash.addFlashAttribute("flash", new Flash("good", done));
    return "redirect:/campaign";
  }

  private String form(NextCampaignForm form, FormErrors errors, Model model) {
    model.addAttribute("present", campaigns.find(campaign.code()).orElseThrow());
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "campaign/next";
  }

  private FormErrors errors(NextCampaignForm form, Locale locale) {
    boolean taken = campaigns.find(form.code()).isPresent();
    return new FormErrors(
        form.whatIsWrong(campaign, taken).entrySet().stream()
            .map(
                one ->
                    new FormErrors.Problem(
                        one.getKey(),
                        messages.getMessage(
                            one.getValue(), new Object[] {NextCampaignForm.LONGEST_NAME}, locale)))
            .toList());
  }
}
