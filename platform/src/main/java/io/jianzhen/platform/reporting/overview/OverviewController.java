package io.jianzhen.platform.reporting.overview;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.campaign.Obligations;
import io.jianzhen.platform.ledger.EntriesPage;
import io.jianzhen.platform.ledger.Figures;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.OverviewSource;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.reporting.Standings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The state of the campaign on one screen, for those who see the whole district. */
@Controller
class OverviewController {

  private final Campaign campaign;
  private final Obligations obligations;
  private final Standings standings;
  private final Figures figures;
  private final Units units;
  private final List<OverviewSource> sources;
  private final Clock clock;

  OverviewController(
      Campaign campaign,
      Obligations obligations,
      Standings standings,
      Figures figures,
      Units units,
      List<OverviewSource> sources,
      Clock clock) {
    this.campaign = campaign;
    this.obligations = obligations;
    this.standings = standings;
    this.figures = figures;
    this.units = units;
    this.sources = sources;
    this.clock = clock;
  }

  /** A trend with its name in the language of the page and the address of its entries. */
  record Shown(String name, String unit, Trend trend, String href) {}

  @Permit({Role.OFFICE, Role.LEADER})
  @GetMapping("/overview")
  String show(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(required = false) @Nullable YearMonth month,
      Locale locale,
      Model model) {
    LocalDate today = LocalDate.now(clock);
    map(month == null ? standings.month() : month, me, model);
    model.addAttribute("campaign", campaign);
    model.addAttribute(
        "phases",
        campaign.phases().stream()
            .filter(phase -> !today.isBefore(phase.from()) && !today.isAfter(phase.to()))
            .toList());
    model.addAttribute("end", obligations.end());
    model.addAttribute("daysLeft", ChronoUnit.DAYS.between(today, obligations.end()));
    model.addAttribute("today", today);
    model.addAttribute("groups", groups(me));
    model.addAttribute("trends", trends(me, locale));
    return "overview/overview";
  }

  private void map(YearMonth month, SignedIn me, Model model) {
    List<TileMap.Tile> tiles = TileMap.of(standings.of(me.reach(), month));
    List<YearMonth> months = standings.months();
    int at = months.indexOf(month);
    model.addAttribute("month", month.toString());
    model.addAttribute("earlier", at > 0 ? months.get(at - 1) : null);
    model.addAttribute("later", at + 1 < months.size() ? months.get(at + 1) : null);
    model.addAttribute("tiles", tiles);
    model.addAttribute("in", tiles.stream().filter(tile -> tile.standing().isIn()).count());
  }

  private Map<OverviewSource.Group, List<OverviewSource.Line>> groups(SignedIn me) {
    return sources.stream()
        .flatMap(source -> source.overview(me).stream())
        .collect(
            Collectors.groupingBy(
                OverviewSource.Line::group,
                () -> new EnumMap<>(OverviewSource.Group.class),
                Collectors.toList()));
  }

  private List<Shown> trends(SignedIn me, Locale locale) {
    String district =
        units.all().stream()
            .filter(unit -> unit.kind() == Unit.Kind.DISTRICT)
            .findFirst()
            .orElseThrow()
            .code();
    boolean english = locale.getLanguage().equals("en");
    List<YearMonth> months = standings.months();
    YearMonth last = months.get(months.size() - 1);
    Map<ReportItem, SortedMap<YearMonth, BigDecimal>> values = figures.byMonth(me.reach());
    Map<ReportItem, Figures.Figure> totals = figures.of(me.reach(), last);
    return Arrays.stream(ReportItem.values())
        .map(
            item ->
                new Shown(
                    item + " " + (english ? item.english() : item.label()),
                    english ? item.englishUnit() : item.unit(),
                    Trend.of(
                        item,
                        months,
                        values.getOrDefault(item, new TreeMap<>()),
                        Objects.requireNonNull(totals.get(item)).cumulative()),
                    EntriesPage.of(item, district, last, "cumulative")))
        .toList();
  }
}
