package io.jianzhen.platform.website;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Choice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of suspect sites. */
@Controller
class SiteListController {

  private static final int PAGE = 50;

  private final Sites sites;
  private final SiteChoices choices;
  private final OfficialNames names;
  private final Clock clock;

  SiteListController(Sites sites, SiteChoices choices, OfficialNames names, Clock clock) {
    this.sites = sites;
    this.choices = choices;
    this.names = names;
    this.clock = clock;
  }

  @Permit({
    Role.OFFICE,
    Role.UNIT_REPORTER,
    Role.UNIT_REVIEWER,
    Role.INSPECTOR,
    Role.LEADER,
    Role.CASE_OFFICER
  })
  @GetMapping("/websites/sites")
  String list(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam Map<String, String> sent,
      @RequestParam(defaultValue = "1") int page,
      Locale locale,
      Model model) {
    SiteFilter filter = SiteFilter.of(sent);
    long total = sites.count(filter, me);
    int pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
    int here = Math.min(Math.max(page, 1), pages);
    List<Site> shown = sites.list(filter, me, here, PAGE);
    Map<String, List<Choice>> filters = choices.filters(me, locale);
    model.addAttribute("sites", shown);
    model.addAttribute("names", namesOf(shown, locale));
    model.addAttribute("filter", filter);
    model.addAttribute("filters", filters);
    model.addAttribute("chips", choices.chips(filter, filters, locale));
    model.addAttribute("places", sites.places(filter, me));
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("mayAct", SiteReach.mayAct(me));
    model.addAttribute("page", here);
    model.addAttribute("pages", pages);
    model.addAttribute("total", total);
    return "website/sites";
  }

  /** What each official site on the page is called, by its id. */
  private Map<String, String> namesOf(List<Site> shown, Locale locale) {
    return shown.stream()
        .map(Site::imitates)
        .filter(id -> !id.isEmpty())
        .distinct()
        .collect(Collectors.toMap(id -> id, id -> names.name(id, locale)));
  }
}
