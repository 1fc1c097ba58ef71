package io.jianzhen.platform.casework.file;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.FilterChip;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases. */
@Controller
class CaseListController {

  private static final int PAGE = 50;

  private final CaseFiles files;
  private final CaseTexts texts;
  private final Units units;

  CaseListController(CaseFiles files, CaseTexts texts, Units units) {
    this.files = files;
    this.texts = texts;
    this.units = units;
  }

  @Permit({
    Role.OFFICE,
    Role.UNIT_REPORTER,
    Role.UNIT_REVIEWER,
    Role.INSPECTOR,
    Role.LEADER,
    Role.CASE_OFFICER
  })
  @GetMapping("/cases")
  String list(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam Map<String, String> sent,
      @RequestParam(defaultValue = "1") int page,
      Locale locale,
      Model model) {
    var filter =
        new CaseFilter(
            sent.getOrDefault("state", ""),
            sent.getOrDefault("kind", ""),
            sent.getOrDefault("unit", ""),
            sent.getOrDefault("q", "").strip());
    long total = files.count(filter, me);
    int pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
    int here = Math.min(Math.max(page, 1), pages);
    List<Choice> within =
        units.within(me.reach()).stream().map(one -> new Choice(one.code(), one.name())).toList();
    model.addAttribute("cases", files.list(filter, me, here, PAGE));
    model.addAttribute("filter", filter);
    model.addAttribute("states", texts.states(locale));
    model.addAttribute("kinds", texts.kinds(locale));
    model.addAttribute("units", within);
    model.addAttribute("chips", chips(filter, within, locale));
    model.addAttribute("mayAct", CasePage.mayAct(me));
    model.addAttribute("page", here);
    model.addAttribute("pages", pages);
    model.addAttribute("total", total);
    return "casework/cases";
  }

  private List<FilterChip> chips(CaseFilter filter, List<Choice> units, Locale locale) {
    Map<String, List<Choice>> choices =
        Map.of("state", texts.states(locale), "kind", texts.kinds(locale), "unit", units);
    List<FilterChip> chips = new ArrayList<>();
    filter
        .parameters()
        .forEach(
            (name, value) ->
                chips.add(
                    new FilterChip(
                        name,
                        texts.text("casefile." + name, locale),
                        shown(value, choices.getOrDefault(name, List.of())))));
    return chips;
  }

  private static String shown(String value, List<Choice> choices) {
    return choices.stream()
        .filter(one -> one.value().equals(value))
        .map(Choice::label)
        .findFirst()
        .orElse(value);
  }
}
