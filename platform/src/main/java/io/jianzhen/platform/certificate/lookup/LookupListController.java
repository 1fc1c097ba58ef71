package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.FilterChip;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The work sheet of what is to be looked up at the official platform. */
@Controller
class LookupListController {

  private static final int PAGE = 50;

  private final Lookups lookups;
  private final ServiceLookup service;
  private final MessageSource messages;
  private final Clock clock;

  LookupListController(
      Lookups lookups, ServiceLookup service, MessageSource messages, Clock clock) {
    this.lookups = lookups;
    this.service = service;
    this.messages = messages;
    this.clock = clock;
  }

  @Permit({
    Role.OFFICE,
    Role.UNIT_REPORTER,
    Role.UNIT_REVIEWER,
    Role.INSPECTOR,
    Role.LEADER,
    Role.ENTERPRISE
  })
  @GetMapping("/certificates/lookups")
  String list(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String view,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String employer,
      @RequestParam(defaultValue = "1") int page,
      Locale locale,
      Model model) {
    var filter = new Lookups.Filter(LookupView.of(view), q.strip(), employer.strip());
    Map<LookupView, Long> counts = lookups.counts(filter, me);
    long total = counts.getOrDefault(filter.view(), 0L);
    int pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
    int here = Math.min(Math.max(page, 1), pages);
    model.addAttribute("entries", lookups.list(filter, me, here, PAGE));
    model.addAttribute("filter", filter);
    model.addAttribute("counts", counts);
    model.addAttribute("chips", chips(filter, locale));
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("own", LookupWork.isOwn(me));
    model.addAttribute("mayLookUp", LookupWork.mayLookUp(me));
    model.addAttribute("service", service.host().orElse(""));
    model.addAttribute("page", here);
    model.addAttribute("pages", pages);
    model.addAttribute("total", total);
    return "certificate/lookups";
  }

  private List<FilterChip> chips(Lookups.Filter filter, Locale locale) {
    List<FilterChip> chips = new ArrayList<>();
    chip(chips, "q", filter.text(), locale);
    chip(chips, "employer", filter.employer(), locale);
    return chips;
  }

  private void chip(List<FilterChip> chips, String name, String value, Locale locale) {
    if (!value.isEmpty()) {
      String label = messages.getMessage("certificate.filter." + name, null, locale);
      chips.add(new FilterChip(name, label, value));
    }
  }
}
