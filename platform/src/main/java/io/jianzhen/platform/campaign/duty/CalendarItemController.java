package io.jianzhen.platform.campaign.duty;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.campaign.calendar.Schedule.Every;
import io.jianzhen.platform.campaign.calendar.Shift;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

/** What the office asks for besides the notice: once, weekly or monthly. */
@Controller
@RequestMapping("/calendar/items")
@Permit(Role.OFFICE)
class CalendarItemController {

  private final Campaign campaign;
  private final CalendarItems items;
  private final DutyDesk desk;
  private final Units units;
  private final MessageSource messages;
  private final Clock clock;

  CalendarItemController(
      Campaign campaign,
      CalendarItems items,
      DutyDesk desk,
      Units units,
      MessageSource messages,
      Clock clock) {
    this.campaign = campaign;
    this.items = items;
    this.desk = desk;
    this.units = units;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("items", items.all());
    model.addAttribute("owers", items.owers());
    return "calendar/items";
  }

  @GetMapping("/new")
  String form(Locale locale, Model model) {
    return page(null, CalendarItemForm.EMPTY, FormErrors.NONE, locale, model);
  }

  @PostMapping
  String open(
      @AuthenticationPrincipal SignedIn me,
      @ModelAttribute CalendarItemForm form,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    FormErrors errors = errors(form, locale);
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(null, form, errors, locale, model);
    }
    desk.open(form.draft(), me);
    return done("calendar.item.opened", locale, flash);
  }

  @GetMapping("/{id:\\d+}")
  String show(@PathVariable long id, Locale locale, Model model) {
    CalendarItem item = item(id);
    return page(item, form(item), FormErrors.NONE, locale, model);
  }

  @PostMapping("/{id:\\d+}")
  String change(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @ModelAttribute CalendarItemForm form,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    CalendarItem item = item(id);
    FormErrors errors = errors(form, locale);
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(item, form, errors, locale, model);
    }
    return desk.change(id, form.seenVersion(), withAbolished(item, form.draft()), me)
        ? done("calendar.item.changed", locale, flash)
        : movedOn(id, form, response, locale, model);
  }

  @PostMapping("/{id:\\d+}/withdraw")
  String withdraw(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @ModelAttribute CalendarItemForm form,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    CalendarItem item = item(id);
    Optional<String> wrong = form.whatIsWrongWithReason();
    if (wrong.isPresent()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      String text =
          messages.getMessage(wrong.get(), new Object[] {CalendarItemForm.LONGEST_REASON}, locale);
      FormErrors at = FormErrors.at("reason", text);
      model.addAttribute("typedReason", form.reason());
      return page(item, form(item), at, locale, model);
    }
    if (desk.withdraw(id, form.seenVersion(), form.reason(), me)) {
      return done("calendar.item.withdrawn", locale, flash);
    }
    model.addAttribute("typedReason", form.reason());
    return movedOn(id, form(item(id)), response, locale, model);
  }

  /** What was typed, to be saved over what is there by now: the page says so and shows both. */
  private String movedOn(
      long id, CalendarItemForm form, HttpServletResponse response, Locale locale, Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    FormErrors errors = FormErrors.at("title", say("calendar.item.movedOn", locale));
    CalendarItem now = item(id);
    return page(now, form.seeing(now.version()), errors, locale, model);
  }

  private CalendarItem item(long id) {
    return items.find(id).orElseThrow(() -> new OutOfReach("calendar item " + id));
  }

  private CalendarItemForm form(CalendarItem item) {
    return CalendarItemForm.of(item, items.owers().getOrDefault(item.id(), Set.of()));
  }

  /** Units that were abolished cannot be picked, and keep what they owe and have done. */
  private CalendarItem.Draft withAbolished(CalendarItem item, CalendarItem.Draft draft) {
    Set<String> all = new HashSet<>(items.owers().getOrDefault(item.id(), Set.of()));
    existing().stream().map(Unit::code).toList().forEach(all::remove);
    all.addAll(draft.units());
    return new CalendarItem.Draft(
        draft.title(), draft.every(), draft.first(), draft.until(), draft.shift(), all);
  }

  private List<Unit> existing() {
    LocalDate today = LocalDate.now(clock);
    return units.all().stream()
        .filter(unit -> unit.isThere(today) && unit.kind() != Unit.Kind.DISTRICT)
        .toList();
  }

  private String page(
      @Nullable CalendarItem item,
      CalendarItemForm form,
      FormErrors errors,
      Locale locale,
      Model model) {
    model.addAttribute("item", item);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("existing", existing());
    model.addAttribute("history", item == null ? List.of() : items.history(item.id()));
    model.addAttribute(
        "everys", choices("calendar.every.", locale, Every.ONCE, Every.WEEK, Every.MONTH));
    model.addAttribute("shifts", choices("calendar.shift.", locale, Shift.values()));
    return "calendar/item";
  }

  private List<Choice> choices(String prefix, Locale locale, Enum<?>... all) {
    return Arrays.stream(all)
        .map(one -> new Choice(one.name(), say(prefix + one.name(), locale)))
        .toList();
  }

  private FormErrors errors(CalendarItemForm form, Locale locale) {
    return new FormErrors(
        form.whatIsWrong(units.all(), campaign.from()).entrySet().stream()
            .map(one -> new FormErrors.Problem(one.getKey(), say(one.getValue(), locale)))
            .toList());
  }

  private String done(String key, Locale locale, RedirectAttributes flash) {
    flash.addFlashAttribute("flash", new Flash("good", say(key, locale)));
    return "redirect:/calendar/items";
  }

  private String say(String key, Locale locale) {
    return messages.getMessage(key, new Object[] {CalendarItemForm.LONGEST_TITLE}, locale);
  }
}
