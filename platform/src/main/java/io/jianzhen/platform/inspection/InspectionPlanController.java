package io.jianzhen.platform.inspection;

import io.jianzhen.platform.enterprise.Industry;
import io.jianzhen.platform.inspection.plan.InspectionPlanDesk;
import io.jianzhen.platform.inspection.plan.InspectionPlans;
import io.jianzhen.platform.inspection.plan.Plan;
import io.jianzhen.platform.inspection.plan.PlanForm;
import io.jianzhen.platform.inspection.plan.PlanMovedOn;
import io.jianzhen.platform.inspection.risk.RiskRanking;
import io.jianzhen.platform.inspection.visit.InspectionVisits;
import io.jianzhen.platform.inspection.visit.Officers;
import io.jianzhen.platform.inspection.visit.TypedDay;
import io.jianzhen.platform.inspection.visit.TypedWrong;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans of visits: made by a unit that inspects, filled by risk or by hand. */
@Controller
@RequestMapping("/inspection/plans")
@Permit({Role.OFFICE, Role.LEADER, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
class InspectionPlanController {

  private static final int MOST_PROPOSED = 50;
  private static final int LONGEST_SEARCH = 60;

  private final InspectionPlans plans;
  private final InspectionPlanDesk desk;
  private final InspectionVisits visits;
  private final RiskRanking ranking;
  private final InspectionTexts texts;
  private final Clock clock;

  InspectionPlanController(
      InspectionPlans plans,
      InspectionPlanDesk desk,
      InspectionVisits visits,
      RiskRanking ranking,
      InspectionTexts texts,
      Clock clock) {
    this.plans = plans;
    this.desk = desk;
    this.visits = visits;
    this.ranking = ranking;
    this.texts = texts;
    this.clock = clock;
  }

  /** Whether the person inspects, and not only reads. */
  static boolean mayAct(SignedIn me) {
    return me.isAnyOf(Role.INSPECTOR, Role.UNIT_REVIEWER);
  }

  /** Visits that are typed into a plan, and the list that they are chosen from. */
  record Choosing(String q, String industry, String day, Officers officers, List<Long> chosen) {}

  @GetMapping
  String list(@AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("plans", plans.within(me));
    model.addAttribute("mayAct", mayAct(me));
    model.addAttribute("mayInspect", !desk.unitsOf(me).isEmpty());
    return "inspection/plans";
  }

  @Permit({Role.UNIT_REVIEWER, Role.INSPECTOR})
  @GetMapping("/new")
  String form(@AuthenticationPrincipal SignedIn me, Locale locale, Model model) {
    PlanForm blank = PlanForm.of(Map.of("unit", me.unit().code(), "kind", "CAMPAIGN"));
    return form(blank, FormErrors.NONE, me, locale, model);
  }

  @Permit({Role.UNIT_REVIEWER, Role.INSPECTOR})
  @PostMapping
  String open(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    PlanForm form = PlanForm.of(typed);
    List<String> units = desk.unitsOf(me).stream().map(Unit::code).toList();
    FormErrors errors = texts.errors(form.whatIsWrong(units), locale);
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(form, errors, me, locale, model);
    }
    return "redirect:/inspection/plans/" + desk.open(form.draft(), me);
  }

  private String form(PlanForm form, FormErrors errors, SignedIn me, Locale locale, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute(
        "units",
        desk.unitsOf(me).stream().map(unit -> new Choice(unit.code(), unit.name())).toList());
    model.addAttribute("kinds", texts.choices(Plan.Kind.values(), "inspection.plan.", locale));
    return "inspection/plan-new";
  }

  @GetMapping("/{id:\\d+}")
  String show(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String industry,
      Locale locale,
      Model model) {
    Plan plan = plans.get(id, me);
    Officers officers = visits.lastOfficers(plan.unit()).orElse(Officers.NOBODY);
    var choosing = new Choosing(q, industry, "", officers, List.of());
    return page(plan, choosing, FormErrors.NONE, me, locale, model);
  }

  /** Plans visits to the employers that were ticked. */
  @Permit({Role.UNIT_REVIEWER, Role.INSPECTOR})
  @PostMapping("/{id:\\d+}/visits")
  String add(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @RequestParam(name = "employer", required = false, defaultValue = "") List<Long> employers,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Plan plan = plans.get(id, me);
    var choosing =
        new Choosing(
            typed.getOrDefault("q", ""),
            typed.getOrDefault("industry", ""),
            typed.getOrDefault("day", ""),
            Officers.of(typed),
            employers);
    Optional<LocalDate> day = TypedDay.of(choosing.day());
    FormErrors errors = texts.errors(whatIsWrong(plan, choosing, day), locale);
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(plan, choosing, errors, me, locale, model);
    }
    try {
      int added = desk.add(plan, employers, day.orElseThrow(), choosing.officers(), me);
      texts.done("inspection.plan.added", locale, flash, added, employers.size() - added);
      return "redirect:/inspection/plans/" + id;
    } catch (PlanMovedOn faster) {
      response.setStatus(HttpStatus.CONFLICT.value());
      FormErrors closed = FormErrors.at("day", texts.say("inspection.changed", locale));
      return page(plans.get(id, me), choosing, closed, me, locale, model);
    }
  }

  private static List<TypedWrong> whatIsWrong(
      Plan plan, Choosing choosing, Optional<LocalDate> day) {
    List<TypedWrong> wrong = new ArrayList<>();
    if (choosing.chosen().isEmpty() || choosing.chosen().size() > MOST_PROPOSED) {
      wrong.add(TypedWrong.at("employer", "inspection.plan.nobody"));
    }
    if (day.filter(on -> !on.isBefore(plan.firstDay()) && !on.isAfter(plan.lastDay())).isEmpty()) {
      wrong.add(
          new TypedWrong(
              "day",
              "inspection.plan.day.wrong",
              List.of(plan.firstDay().toString(), plan.lastDay().toString())));
    }
    wrong.addAll(choosing.officers().whatIsWrong());
    return wrong;
  }

  @Permit({Role.UNIT_REVIEWER, Role.INSPECTOR})
  @PostMapping("/{id:\\d+}/close")
  String close(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "-1") int version,
      Locale locale,
      RedirectAttributes flash) {
    try {
      desk.close(plans.get(id, me), version, me);
      texts.done("inspection.plan.closed", locale, flash);
    } catch (PlanMovedOn faster) {
      texts.refused("inspection.changed", locale, flash);
    }
    return "redirect:/inspection/plans/" + id;
  }

  private String page(
      Plan plan, Choosing choosing, FormErrors errors, SignedIn me, Locale locale, Model model) {
    boolean mayAdd = mayAct(me) && plan.isOpen();
    String text = choosing.q().strip();
    Industry industry =
        Arrays.stream(Industry.values())
            .filter(one -> one.name().equals(choosing.industry()))
            .findFirst()
            .orElse(null);
    model.addAttribute("plan", plan);
    model.addAttribute("choosing", choosing);
    model.addAttribute("errors", errors);
    model.addAttribute("visits", visits.of(plan.id()));
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("mayAdd", mayAdd);
    model.addAttribute(
        "industries", texts.choices(Industry.values(), "enterprise.industry.", locale));
    model.addAttribute(
        "ranked",
        mayAdd && text.length() <= LONGEST_SEARCH
            ? ranking.of(plan.territory(), text, industry, MOST_PROPOSED)
            : List.of());
    return "inspection/plan";
  }
}
