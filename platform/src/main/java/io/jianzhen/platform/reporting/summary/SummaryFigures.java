package io.jianzhen.platform.reporting.summary;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.ledger.Figures;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.reporting.Standings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the figures of the ledger beside the words. */
@Component
class SummaryFigures {

  private static final int BAR = 20;

  private final Campaign campaign;
  private final Figures figures;
  private final Standings standings;
  private final Units units;
  private final Clock clock;

  SummaryFigures(
      Campaign campaign, Figures figures, Standings standings, Units units, Clock clock) {
    this.campaign = campaign;
    this.figures = figures;
    this.standings = standings;
    this.units = units;
    this.clock = clock;
  }

  /**
   * @param missing units without a summary; said in the district's only
   */
  SummaryPaper paper(Unit unit, SummaryText text, List<String> missing) {
    boolean isDistrict = unit.kind() == Unit.Kind.DISTRICT;
    List<YearMonth> months = standings.months();
    Map<ReportItem, SortedMap<YearMonth, BigDecimal>> values = figures.byMonth(unit.path());
    Map<ReportItem, Figures.Figure> totals = figures.of(unit.path(), months.get(months.size() - 1));
    List<SummaryPaper.Item> items =
        Arrays.stream(ReportItem.values())
            .map(
                item ->
                    item(
                        item,
                        months,
                        values.getOrDefault(item, new TreeMap<>()),
                        Objects.requireNonNull(totals.get(item)).cumulative()))
            .toList();
    return new SummaryPaper(
        campaign.name(),
        unit.name(),
        LocalDate.now(clock),
        text,
        sentences(items),
        months.stream().map(YearMonth::toString).toList(),
        items,
        isDistrict ? byUnit(months.get(months.size() - 1)) : List.of(),
        isDistrict ? missing : List.of());
  }

  private static SummaryPaper.Item item(
      ReportItem item,
      List<YearMonth> months,
      Map<YearMonth, BigDecimal> values,
      BigDecimal total) {
    List<BigDecimal> each =
        months.stream().map(month -> values.getOrDefault(month, BigDecimal.ZERO)).toList();
    BigDecimal most = each.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    return new SummaryPaper.Item(
        item.name(),
        item.heading(),
        each.stream().map(value -> shown(item, value)).toList(),
        each.stream().map(value -> share(value, most)).toList(),
        shown(item, total));
  }

  private static int share(BigDecimal value, BigDecimal most) {
    return value.signum() <= 0
        ? 0
        : value.multiply(BigDecimal.valueOf(BAR)).divide(most, 0, RoundingMode.CEILING).intValue();
  }

  private static List<String> sentences(List<SummaryPaper.Item> items) {
    Map<ReportItem.Section, List<SummaryPaper.Item>> sections =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    item -> ReportItem.valueOf(item.code()).section(),
                    TreeMap::new,
                    Collectors.toList()));
    return sections.entrySet().stream()
        .map(
            section ->
                section.getKey().label().orElse(section.getKey().category().label())
                    + "："
                    + section.getValue().stream()
                        .map(SummaryFigures::phrase)
                        .collect(Collectors.joining("，"))
                    + "。")
        .toList();
  }

  private static String phrase(SummaryPaper.Item item) {
    ReportItem of = ReportItem.valueOf(item.code());
    return of.label() + item.total() + of.unit();
  }

  private List<SummaryPaper.Unit> byUnit(YearMonth last) {
    Map<String, Map<ReportItem, Figures.Figure>> all = figures.ofReportingUnits(last);
    return units.all().stream()
        .filter(Unit::reportsMonthly)
        .map(unit -> row(unit, all.getOrDefault(unit.code(), Map.of())))
        .toList();
  }

  private static SummaryPaper.Unit row(Unit unit, Map<ReportItem, Figures.Figure> figures) {
    return new SummaryPaper.Unit(
        unit.name(),
        Arrays.stream(ReportItem.values())
            .map(
                item ->
                    figures.containsKey(item) ? shown(item, figures.get(item).cumulative()) : "0")
            .toList());
  }

  private static String shown(ReportItem item, BigDecimal value) {
    return item.decimals() == 0
        ? value.setScale(0, RoundingMode.HALF_UP).toPlainString()
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
