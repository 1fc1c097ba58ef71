package io.jianzhen.platform.campaign.duty;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One time of a duty: which units have done it, and which have not. */
@Controller
@RequestMapping("/calendar/owed/{duty}/{period}")
@Permit({
  Role.OFFICE,
  Role.UNIT_REPORTER,
  Role.UNIT_REVIEWER,
  Role.INSPECTOR,
  Role.CASE_OFFICER,
  Role.LEADER
})
class OwedController {

  private static final String PAGE = "calendar/owed";

  private final DutyBook book;
  private final DutyDesk desk;
  private final MessageSource messages;

  OwedController(DutyBook book, DutyDesk desk, MessageSource messages) {
    this.book = book;
    this.desk = desk;
    this.messages = messages;
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String duty,
      @PathVariable String period,
      Model model) {
    return page(group(duty, period, me), MarkForm.BLANK, FormErrors.NONE, me, model);
  }

  /** Says that a unit has done it, or that it has not after all. */
  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER})
  @PostMapping
  String say(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String duty,
      @PathVariable String period,
      @ModelAttribute MarkForm form,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    DutyGroup group = group(duty, period, me);
    DutyLine line =
        group.lines().stream()
            .filter(one -> one.unit().code().equals(form.unit()) && one.doneAt() == null)
            .findFirst()
            .orElseThrow(() -> new OutOfReach("duty of " + form.unit()));
    Optional<String> wrong = form.whatIsWrong();
    if (wrong.isPresent()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(group, form, error(form, wrong.get(), locale), me, model);
    }
    if (!desk.say(line, form.isDone(), form.note(), form.seenId(), me)) {
      response.setStatus(HttpStatus.CONFLICT.value());
      DutyGroup now = group(duty, period, me);
      return page(now, form, error(form, "calendar.changed", locale), me, model);
    }
    flash.addFlashAttribute(
        "flash",
        new Flash(
            "good",
            messages.getMessage(
                form.isDone() ? "calendar.done" : "calendar.undone",
                new Object[] {line.unit().name()},
                locale)));
    return "redirect:" + line.href();
  }

  private FormErrors error(MarkForm form, String key, Locale locale) {
    return FormErrors.at(
        "note-" + form.unit(),
        messages.getMessage(key, new Object[] {MarkForm.LONGEST_NOTE}, locale));
  }

  private DutyGroup group(String duty, String period, SignedIn me) {
    List<DutyLine> lines =
        book.within(me.reach()).stream()
            .filter(line -> line.duty().equals(duty) && line.period().key().equals(period))
            .toList();
    if (lines.isEmpty()) {
      throw new OutOfReach("duty " + duty);
    }
    return new DutyGroup(lines);
  }

  private static String page(
      DutyGroup group, MarkForm form, FormErrors errors, SignedIn me, Model model) {
    model.addAttribute("group", group);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("maySay", me.isAnyOf(Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER));
    return PAGE;
  }
}
