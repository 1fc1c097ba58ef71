package io.jianzhen.platform.casework.clock;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendar of working days. Whoever sees clocks sees it, the office changes it. */
@Controller
@RequestMapping("/clocks/calendar")
@Permit({
  Role.OFFICE,
  Role.UNIT_REVIEWER,
  Role.INSPECTOR,
  Role.CASE_OFFICER,
  Role.TIPOFF_OFFICER,
  Role.LEADER
})
class CalendarController {

  private static final int CHANGES = 20;

  private final WorkingDays days;
  private final WorkingYears years;
  private final CalendarDesk desk;
  private final ClockLists lists;
  private final MessageSource messages;
  private final Clock clock;

  CalendarController(
      WorkingDays days,
      WorkingYears years,
      CalendarDesk desk,
      ClockLists lists,
      MessageSource messages,
      Clock clock) {
    this.days = days;
    this.years = years;
    this.desk = desk;
    this.lists = lists;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * @param change whose moved clocks are shown; 0 for none
   */
  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "0") int year,
      @RequestParam(defaultValue = "0") long change,
      Locale locale,
      Model model) {
    int shown = year == 0 ? LocalDate.now(clock).getYear() : Math.max(2000, Math.min(2100, year));
    model.addAttribute("change", change);
    model.addAttribute("moved", lists.moved(change, me));
    DayForm form = DayForm.on(days.newest(), "");
    return page(shown, form, FormErrors.NONE, me, locale, model);
  }

  /** Changes a day and shows which clocks moved with it. */
  @Permit(Role.OFFICE)
  @PostMapping
  String change(
      @AuthenticationPrincipal SignedIn me,
      @ModelAttribute DayForm form,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    int year = form.date().map(LocalDate::getYear).orElse(LocalDate.now(clock).getYear());
    FormErrors errors = errors(form.whatIsWrong(), locale);
    if (!errors.isEmpty()) {
      return page(year, form, errors, me, locale, model);
    }
    OptionalLong change = desk.change(form.asked(form.date().orElseThrow()), me);
    if (change.isEmpty()) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("movedOn", true);
      DayForm again =
          new DayForm(
              Long.toString(days.newest()),
              form.day(),
              form.kind(),
              form.name(),
              form.source(),
              form.reason());
      return page(year, again, FormErrors.NONE, me, locale, model);
    }
    flash.addFlashAttribute(
        "flash", new Flash("good", messages.getMessage("clock.calendar.done", null, locale)));
    return "redirect:/clocks/calendar?year=%d&change=%d".formatted(year, change.getAsLong());
  }

  /** Says that a year is complete, or that it is not. */
  @Permit(Role.OFFICE)
  @PostMapping("/years")
  String year(
      @AuthenticationPrincipal SignedIn me,
      @ModelAttribute YearForm said,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    int year = said.number();
    if (year == 0) {
      throw new OutOfReach("calendar of " + said.year());
    }
    FormErrors errors = errors(said.whatIsWrong(), locale);
    boolean isDone = errors.isEmpty() && desk.complete(said, me);
    if (isDone) {
      flash.addFlashAttribute(
          "flash", new Flash("good", messages.getMessage("clock.year.done", null, locale)));
      return "redirect:/clocks/calendar?year=" + year;
    }
    if (errors.isEmpty()) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("movedOn", true);
    }
    model.addAttribute("said", said);
    return page(year, DayForm.on(days.newest(), ""), errors, me, locale, model);
  }

  private String page(
      int year, DayForm form, FormErrors errors, SignedIn me, Locale locale, Model model) {
    List<WorkingDays.Day> decided = days.of(year);
    model.addAttribute("picture", YearPicture.of(year, decided));
    model.addAttribute("decided", decided);
    model.addAttribute("complete", years.find(year).orElse(null));
    model.addAttribute("yearChanges", years.changes(year));
    if (!model.containsAttribute("said")) {
      model.addAttribute("said", YearForm.BLANK);
    }
    model.addAttribute("changes", days.changes(CHANGES));
    model.addAttribute("mayChange", me.isAnyOf(Role.OFFICE));
    model.addAttribute(
        "kinds",
        Stream.of("HOLIDAY", "WORKDAY", CalendarDesk.ORDINARY)
            .map(one -> new Choice(one, messages.getMessage("clock.kind." + one, null, locale)))
            .toList());
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "casework/working-days";
  }

  private FormErrors errors(Map<String, ClockForm.Wrong> wrong, Locale locale) {
    return new FormErrors(
        wrong.entrySet().stream()
            .map(
                one ->
                    new FormErrors.Problem(
                        one.getKey(),
                        messages.getMessage(
                            one.getValue().messageKey(),
                            new Object[] {one.getValue().about()},
                            locale)))
            .toList());
  }
}
