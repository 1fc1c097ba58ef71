package io.jianzhen.platform.casework.clock;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One clock: what it is, what happened to it, what can be done. */
@Controller
@RequestMapping("/clocks/{id:\\d+}")
@Permit({
  Role.OFFICE,
  Role.UNIT_REVIEWER,
  Role.INSPECTOR,
  Role.CASE_OFFICER,
  Role.TIPOFF_OFFICER,
  Role.LEADER
})
class ClockController {

  private final ClockBook book;
  private final ClockDesk desk;
  private final MessageSource messages;
  private final Clock clock;

  ClockController(ClockBook book, ClockDesk desk, MessageSource messages, Clock clock) {
    this.book = book;
    this.desk = desk;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  String show(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Model model) {
    return page(book.get(id, me), ClockForm.BLANK, FormErrors.NONE, me, model);
  }

  /**
   * Takes a step. If something has happened since the page was opened nothing is done: the clock's
   * page comes with what has, and with what was typed.
   */
  @PostMapping("/steps")
  String step(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @ModelAttribute ClockForm form,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    RunningClock one = book.get(id, me);
    if (form.seen() != one.version()) {
      return changed(one, form, me, response, model);
    }
    ClockStep step =
        ClockStep.taken(form.step()).orElseThrow(() -> new OutOfReach("step " + form.step()));
    ClockView view = desk.view(one, me);
    if (!view.offered().contains(step)) {
      throw new OutOfReach("%s of clock %d".formatted(step, id));
    }
    FormErrors errors =
        errors(
            one,
            step,
            form.whatIsWrong(step, one, view.mostDays(), OffsetDateTime.now(clock)),
            locale);
    if (!errors.isEmpty()) {
      return page(one, form, errors, me, model);
    }
    Optional<OffsetDateTime> when = step == ClockStep.MET ? form.done() : Optional.empty();
    try {
      desk.take(
          new ClockDesk.Asked(
              id, form.seen(), step, form.reason(), form.asked(), when.orElse(null)),
          me);
    } catch (ClockMovedOn faster) {
      return changed(book.get(id, me), form, me, response, model);
    }
    flash.addFlashAttribute("flash", new Flash("good", text("clock.done." + step, locale)));
    return "redirect:" + (form.isFromRecord() ? one.href() : "/clocks/" + id);
  }

  private String changed(
      RunningClock one, ClockForm form, SignedIn me, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    model.addAttribute("seen", form.seen());
    return page(one, form, FormErrors.NONE, me, model);
  }

  private String page(
      RunningClock one, ClockForm form, FormErrors errors, SignedIn me, Model model) {
    model.addAttribute("one", desk.view(one, me));
    model.addAttribute("history", book.events(one.id()));
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "casework/clock";
  }

  /** Fields are called by their step, for a page may show several forms. */
  private FormErrors errors(
      RunningClock one, ClockStep step, Map<String, ClockForm.Wrong> wrong, Locale locale) {
    return new FormErrors(
        wrong.entrySet().stream()
            .map(
                entry ->
                    new FormErrors.Problem(
                        "%s-%s-%d".formatted(entry.getKey(), step, one.id()),
                        text(entry.getValue().messageKey(), locale, entry.getValue().about())))
            .toList());
  }

  private String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
