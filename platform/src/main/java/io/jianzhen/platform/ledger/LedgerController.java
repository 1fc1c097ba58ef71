package io.jianzhen.platform.ledger;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.ledger.FigureEntries.Asked;
import io.jianzhen.platform.ledger.FigureEntries.Total;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.web.Choice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The entries behind a figure. */
@Controller
class LedgerController {

  private static final int PAGE = 100;

  private final FigureEntries entries;
  private final LedgerDesk desk;
  private final Units units;
  private final Campaign campaign;
  private final MessageSource messages;
  private final Clock clock;

  LedgerController(
      FigureEntries entries,
      LedgerDesk desk,
      Units units,
      Campaign campaign,
      MessageSource messages,
      Clock clock) {
    this.entries = entries;
    this.desk = desk;
    this.units = units;
    this.campaign = campaign;
    this.messages = messages;
    this.clock = clock;
  }

  @Permit({Role.OFFICE, Role.LEADER, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
  @GetMapping("/ledger")
  String show(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(required = false) @Nullable ReportItem item,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(required = false) @Nullable YearMonth month,
      @RequestParam(defaultValue = "month") String scope,
      @RequestParam(defaultValue = "1") int page,
      Locale locale,
      Model model) {
    List<YearMonth> months = campaign.months(LocalDate.now(clock));
    Unit of = unit.isEmpty() ? own(me) : units.get(unit, me);
    YearMonth to = month == null ? months.get(months.size() - 1) : month;
    boolean cumulative = scope.equals("cumulative");
    Asked asked = new Asked(item, of.path(), cumulative ? null : to, to);
    Total total = entries.total(asked);
    int pages = (int) Math.max(1, (total.entries() + PAGE - 1) / PAGE);
    int shown = Math.min(Math.max(page, 1), pages);
    model.addAttribute("entries", entries.page(asked, shown - 1, PAGE));
    model.addAttribute("total", total.entries());
    model.addAttribute("page", shown);
    model.addAttribute("pages", pages);
    model.addAttribute("unit", of);
    model.addAttribute("month", to.toString());
    model.addAttribute("scope", cumulative ? "cumulative" : "month");
    addFigure(item, total, locale, model);
    addChoices(me, months, locale, model);
    addRights(me, model);
    return "ledger/ledger";
  }

  private static void addFigure(
      @Nullable ReportItem item, Total total, Locale locale, Model model) {
    model.addAttribute("item", item);
    if (item != null) {
      model.addAttribute("itemName", name(item, locale));
      model.addAttribute("itemUnit", isEnglish(locale) ? item.englishUnit() : item.unit());
      model.addAttribute("figure", total.sum().setScale(item.decimals()).toPlainString());
      model.addAttribute("distinct", item.distinct());
    }
  }

  private void addChoices(SignedIn me, List<YearMonth> months, Locale locale, Model model) {
    List<Choice> newestFirst = new ArrayList<>();
    months.forEach(one -> newestFirst.add(new Choice(one.toString(), one.toString())));
    Collections.reverse(newestFirst);
    model.addAttribute("months", newestFirst);
    model.addAttribute("items", itemChoices(locale));
    model.addAttribute("scopes", scopes(locale));
    model.addAttribute(
        "units",
        units.within(me.reach()).stream().map(one -> new Choice(one.code(), one.name())).toList());
  }

  /** Who may take entries back, and of which units. */
  private void addRights(SignedIn me, Model model) {
    boolean enters = me.isAnyOf(Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER);
    model.addAttribute("mayEnter", enters);
    model.addAttribute(
        "ownUnits",
        enters ? desk.unitsOf(me).stream().map(Unit::code).collect(Collectors.toSet()) : Set.of());
  }

  private List<Choice> scopes(Locale locale) {
    return Stream.of("month", "cumulative")
        .map(scope -> new Choice(scope, messages.getMessage("ledger.scope." + scope, null, locale)))
        .toList();
  }

  static List<Choice> itemChoices(Locale locale) {
    return Arrays.stream(ReportItem.values())
        .map(one -> new Choice(one.name(), name(one, locale)))
        .toList();
  }

  private static String name(ReportItem item, Locale locale) {
    return isEnglish(locale)
        ? "%s %s (%s)".formatted(item, item.english(), item.englishUnit())
        : item + " " + item.heading();
  }

  private static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals("en");
  }

  private Unit own(SignedIn me) {
    return me.reach().equals("/") ? units.all().get(0) : me.unit();
  }
}
