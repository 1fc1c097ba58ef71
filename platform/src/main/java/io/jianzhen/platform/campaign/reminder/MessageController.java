package io.jianzhen.platform.campaign.reminder;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which messages were sent and which were not, and what to do about those. */
@Controller("reminderMessageController")
@RequestMapping("/calendar/messages")
@Permit(Role.OFFICE)
class MessageController {

  private static final int MOST_REMINDERS = 100;
  private static final int LONGEST_REASON = 300;

  private final ReminderOutbox outbox;
  private final ReminderBook reminders;
  private final MessageDesk desk;
  private final MessageSource messages;

  MessageController(
      ReminderOutbox outbox, ReminderBook reminders, MessageDesk desk, MessageSource messages) {
    this.outbox = outbox;
    this.reminders = reminders;
    this.desk = desk;
    this.messages = messages;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("stuck", outbox.stuck());
    model.addAttribute("sent", outbox.newest());
    model.addAttribute("reminders", reminders.newest(MOST_REMINDERS));
    return "calendar/messages";
  }

  @GetMapping("/{id:\\d+}")
  String show(@PathVariable long id, Model model) {
    return page(message(id), "", FormErrors.NONE, model);
  }

  /** Is tried at the next round, half a minute later at most. */
  @PostMapping("/{id:\\d+}/again")
  String again(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "-1") int seen,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    return desk.again(message(id), seen, me)
        ? done("reminder.again.done", locale, flash)
        : changed(id, "", response, locale, model);
  }

  @PostMapping("/{id:\\d+}/give-up")
  String giveUp(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "-1") int seen,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    String plain = reason.strip();
    Optional<String> wrong =
        plain.isEmpty()
            ? Optional.of("reminder.reason.missing")
            : FreeText.whatIsWrong(plain, LONGEST_REASON);
    if (wrong.isPresent()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(message(id), plain, error(wrong.get(), locale), model);
    }
    return desk.giveUp(message(id), seen, plain, me)
        ? done("reminder.giveUp.done", locale, flash)
        : changed(id, plain, response, locale, model);
  }

  private String changed(
      long id, String reason, HttpServletResponse response, Locale locale, Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    return page(message(id), reason, error("reminder.changed", locale), model);
  }

  private FormErrors error(String key, Locale locale) {
    return FormErrors.at("reason", messages.getMessage(key, new Object[] {LONGEST_REASON}, locale));
  }

  private Message message(long id) {
    return outbox.find(id).orElseThrow(() -> new OutOfReach("message " + id));
  }

  private String done(String key, Locale locale, RedirectAttributes flash) {
    flash.addFlashAttribute("flash", new Flash("good", messages.getMessage(key, null, locale)));
    return "redirect:/calendar/messages";
  }

  private static String page(Message message, String reason, FormErrors errors, Model model) {
    model.addAttribute("one", message);
    model.addAttribute("reason", reason);
    model.addAttribute("errors", errors);
    return "calendar/message";
  }
}
