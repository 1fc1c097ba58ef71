package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.FilterChip;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of tip-offs; of the informers it says only whether they gave a name. */
@Controller
class TipListController {

  private static final int PAGE = 50;

  private final TipOffs tips;
  private final AlikeTips alike;
  private final TipTexts texts;
  private final Clock clock;

  TipListController(TipOffs tips, AlikeTips alike, TipTexts texts, Clock clock) {
    this.tips = tips;
    this.alike = alike;
    this.texts = texts;
    this.clock = clock;
  }

  @Permit({Role.TIPOFF_OFFICER, Role.OFFICE, Role.LEADER})
  @GetMapping("/tipoffs")
  String list(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "1") int page,
      Locale locale,
      Model model) {
    var filter = new TipOffs.Filter(state, source);
    long total = tips.count(filter, me);
    int pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
    int here = Math.min(Math.max(page, 1), pages);
    List<TipOff> shown = tips.list(filter, me, here, PAGE);
    model.addAttribute("tips", shown);
    model.addAttribute("days", days(shown));
    model.addAttribute("counts", tips.counts(me));
    model.addAttribute("filter", filter);
    model.addAttribute("states", texts.states(locale));
    model.addAttribute("sources", texts.sources(locale));
    model.addAttribute("chips", chips(filter, locale));
    boolean mayAct = me.isAnyOf(Role.TIPOFF_OFFICER);
    model.addAttribute("mayAct", mayAct);
    model.addAttribute("alike", mayAct ? alike.among(shown, me) : Set.of());
    model.addAttribute("page", here);
    model.addAttribute("pages", pages);
    model.addAttribute("total", total);
    return "tipoff/tips";
  }

  /** Days since each was received, by its id. */
  private Map<Long, Long> days(List<TipOff> shown) {
    LocalDate today = LocalDate.now(clock);
    return shown.stream()
        .collect(
            Collectors.toMap(
                TipOff::id,
                tip ->
                    ChronoUnit.DAYS.between(
                        tip.receivedAt().atZoneSameInstant(clock.getZone()).toLocalDate(), today)));
  }

  private List<FilterChip> chips(TipOffs.Filter filter, Locale locale) {
    List<FilterChip> chips = new ArrayList<>();
    chip(chips, "state", filter.state(), texts.states(locale), locale);
    chip(chips, "source", filter.source(), texts.sources(locale), locale);
    return chips;
  }

  private void chip(
      List<FilterChip> chips, String name, String value, List<Choice> choices, Locale locale) {
    choices.stream()
        .filter(one -> one.value().equals(value))
        .forEach(
            one ->
                chips.add(new FilterChip(name, texts.text("tipoff." + name, locale), one.label())));
  }
}
