package io.jianzhen.platform.campaign.reminder;

import io.jianzhen.platform.campaign.calendar.ReminderRule.Audience;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where reminders go besides the list of work: mail boxes, and robots of chat groups. */
@Controller("reminderTargetController")
@RequestMapping("/calendar/targets")
@Permit(Role.OFFICE)
class TargetController {

  private final ReminderTargets targets;
  private final MessageDesk desk;
  private final Courier courier;
  private final RobotRules rules;
  private final Units units;
  private final MessageSource messages;

  TargetController(
      ReminderTargets targets,
      MessageDesk desk,
      Courier courier,
      RobotRules rules,
      Units units,
      MessageSource messages) {
    this.targets = targets;
    this.desk = desk;
    this.courier = courier;
    this.rules = rules;
    this.units = units;
    this.messages = messages;
  }

  @GetMapping
  String list(Locale locale, Model model) {
    return page(TargetForm.EMPTY, FormErrors.NONE, locale, model);
  }

  @PostMapping
  String add(
      @AuthenticationPrincipal SignedIn me,
      @ModelAttribute TargetForm form,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    FormErrors errors =
        new FormErrors(
            form.whatIsWrong(units.all(), rules).entrySet().stream()
                .map(
                    one ->
                        new FormErrors.Problem(
                            one.getKey(), say(one.getValue(), locale, rules.named())))
                .toList());
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(form, errors, locale, model);
    }
    desk.add(form, me);
    return done("reminder.target.added", locale, flash);
  }

  @PostMapping("/{id:\\d+}/remove")
  String remove(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      Locale locale,
      RedirectAttributes flash) {
    if (!desk.remove(id, me)) {
      throw new OutOfReach("reminder target " + id);
    }
    return done("reminder.target.removed", locale, flash);
  }

  @PostMapping("/{id:\\d+}/try")
  String tryOut(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      Locale locale,
      RedirectAttributes flash) {
    desk.tryOut(targets.find(id).orElseThrow(() -> new OutOfReach("reminder target " + id)), me);
    return done("reminder.target.tried", locale, flash);
  }

  private String page(TargetForm form, FormErrors errors, Locale locale, Model model) {
    model.addAttribute("targets", targets.all());
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("mail", courier.isSetUp(Target.Channel.MAIL));
    model.addAttribute("hosts", rules.named());
    model.addAttribute("channels", choices("reminder.channel.", Target.Channel.values(), locale));
    model.addAttribute("audiences", choices("reminder.audience.", Audience.values(), locale));
    model.addAttribute(
        "units", units.all().stream().map(unit -> new Choice(unit.code(), unit.name())).toList());
    return "calendar/targets";
  }

  private List<Choice> choices(String prefix, Enum<?>[] all, Locale locale) {
    return Arrays.stream(all)
        .map(one -> new Choice(one.name(), say(prefix + one.name(), locale)))
        .toList();
  }

  private String done(String key, Locale locale, RedirectAttributes flash) {
    flash.addFlashAttribute("flash", new Flash("good", say(key, locale)));
    return "redirect:/calendar/targets";
  }

  private String say(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
