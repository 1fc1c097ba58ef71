package io.jianzhen.platform.casework.clock;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.FilterChip;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The clocks of my unit, or of the district: what is overdue, due soon, running, met. */
@Controller
class ClockListController {

  private static final int PAGE = 50;

  private final ClockLists lists;
  private final Clocks clocks;
  private final Units units;
  private final MessageSource messages;

  ClockListController(ClockLists lists, Clocks clocks, Units units, MessageSource messages) {
    this.lists = lists;
    this.clocks = clocks;
    this.units = units;
    this.messages = messages;
  }

  @Permit({
    Role.OFFICE,
    Role.UNIT_REVIEWER,
    Role.INSPECTOR,
    Role.CASE_OFFICER,
    Role.TIPOFF_OFFICER,
    Role.LEADER
  })
  @GetMapping("/clocks")
  String list(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "1") int page,
      Locale locale,
      Model model) {
    var filter = new ClockLists.Filter(show, unit);
    long total = lists.count(filter, me);
    int pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
    int here = Math.min(Math.max(page, 1), pages);
    List<Choice> shows = shows(locale);
    List<Choice> within =
        units.within(me.reach()).stream().map(one -> new Choice(one.code(), one.name())).toList();
    model.addAttribute("clocks", clocks.shown(lists.list(filter, me, here, PAGE), me));
    model.addAttribute("filter", filter);
    model.addAttribute("shows", shows);
    model.addAttribute("units", within);
    model.addAttribute("chips", chips(filter, shows, within, locale));
    model.addAttribute("page", here);
    model.addAttribute("pages", pages);
    model.addAttribute("total", total);
    return "casework/clock-list";
  }

  private List<Choice> shows(Locale locale) {
    return Stream.of("OVERDUE", "SOON", "RUNNING", "PAUSED", "MET")
        .map(one -> new Choice(one, text("clock.phase." + one, locale)))
        .toList();
  }

  private List<FilterChip> chips(
      ClockLists.Filter filter, List<Choice> shows, List<Choice> units, Locale locale) {
    List<FilterChip> chips = new ArrayList<>();
    chip(chips, "show", filter.show(), shows, locale);
    chip(chips, "unit", filter.unit(), units, locale);
    return chips;
  }

  private void chip(
      List<FilterChip> chips, String name, String value, List<Choice> choices, Locale locale) {
    choices.stream()
        .filter(one -> one.value().equals(value))
        .forEach(
            one -> chips.add(new FilterChip(name, text("clock." + name, locale), one.label())));
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
