package io.jianzhen.platform.home.handover;

import io.jianzhen.platform.organisation.Colleagues.Colleague;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FreeText;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which a unit's head hands over the work of somebody who leaves. */
@Controller
@Permit({Role.OFFICE, Role.UNIT_REVIEWER})
class HandoverController {

  private static final int LONGEST_REASON = 200;
  private static final int SHOWN = 200;

  private final HandoverDesk desk;
  private final MessageSource messages;

  HandoverController(HandoverDesk desk, MessageSource messages) {
    this.desk = desk;
    this.messages = messages;
  }

  /** Who takes the work over, and why. */
  record HandoverForm(String to, String reason) {

    static final HandoverForm EMPTY = new HandoverForm("", "");

    HandoverForm {
      to = to == null ? "" : to;
      reason = reason == null ? "" : reason.strip();
    }
  }

  @GetMapping("/handover")
  String list(@AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("leavers", desk.leavers(me));
    return "home/handovers";
  }

  @GetMapping("/handover/{username}")
  String one(@AuthenticationPrincipal SignedIn me, @PathVariable String username, Model model) {
    return show(desk.leaver(username, me), HandoverForm.EMPTY, FormErrors.NONE, me, model);
  }

  @PostMapping("/handover/{username}")
  String handOver(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String username,
      @ModelAttribute HandoverForm form,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Leaver leaver = desk.leaver(username, me);
    Optional<Colleague> to =
        desk.successors(leaver).stream()
            .filter(one -> one.username().equals(form.to()))
            .findFirst();
    FormErrors errors = to.isEmpty() ? wrong("to", locale) : reason(form, locale);
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(leaver, form, errors, me, model);
    }
    int pieces = desk.handOver(leaver, to.orElseThrow(), form.reason(), me);
    flash.addFlashAttribute(
        "flash",
        new Flash(
            "good",
            messages.getMessage(
                "home.handover.done",
                new Object[] {pieces, leaver.displayName(), to.get().displayName()},
                locale)));
    return "redirect:/handover";
  }

  private FormErrors reason(HandoverForm form, Locale locale) {
    if (form.reason().isEmpty()) {
      return wrong("reason", locale);
    }
    return FreeText.whatIsWrong(form.reason(), LONGEST_REASON)
        .map(
            key ->
                FormErrors.at(
                    "reason", messages.getMessage(key, new Object[] {LONGEST_REASON}, locale)))
        .orElse(FormErrors.NONE);
  }

  private FormErrors wrong(String field, Locale locale) {
    return FormErrors.at(
        field, messages.getMessage("home.handover." + field + ".missing", null, locale));
  }

  private String show(
      Leaver leaver, HandoverForm form, FormErrors errors, SignedIn me, Model model) {
    model.addAttribute("leaver", leaver);
    model.addAttribute("pieces", desk.pieces(leaver.username(), me, SHOWN));
    model.addAttribute(
        "successors",
        desk.successors(leaver).stream()
            .map(one -> new Choice(one.username(), one.displayName() + "（" + one.unitName() + "）"))
            .toList());
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "home/handover";
  }
}
