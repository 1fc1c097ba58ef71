package io.jianzhen.platform.reporting;

import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.reporting.DistrictSheet.Bridge;
import io.jianzhen.platform.reporting.DistrictSheet.Row;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Sums the district up: a fixed number of queries, however many units there are. */
@Component
class DistrictSheets {

  private static final Figures NOTHING = new Figures(Map.of(), Map.of());

  private final io.jianzhen.platform.ledger.Figures ledger;
  private final Units units;
  private final ReportBoard board;
  private final Snapshots snapshots;
  private final Clock clock;

  DistrictSheets(
      io.jianzhen.platform.ledger.Figures ledger,
      Units units,
      ReportBoard board,
      Snapshots snapshots,
      Clock clock) {
    this.ledger = ledger;
    this.units = units;
    this.board = board;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /** The unit that is the district itself. */
  Unit district() {
    return units.all().stream()
        .filter(unit -> unit.kind() == Unit.Kind.DISTRICT)
        .findFirst()
        .orElseThrow();
  }

  DistrictSheet of(YearMonth month, ReportCalendar calendar) {
    Unit district = district();
    Figures all = ReportSheets.plain(ledger.of(district.path(), month));
    List<ReportLine> lines = board.lines(district.path(), List.of(month), calendar);
    Map<String, ProgressForm> accepted = snapshots.accepted(month);
    ProgressForm form =
        new ProgressForm(
            district.name(), month, LocalDate.now(clock), "", "", "", all.tallies(), "");
    return new DistrictSheet(form, lines, accepted, bridges(month, all, lines, accepted));
  }

  private List<Bridge> bridges(
      YearMonth month, Figures all, List<ReportLine> lines, Map<String, ProgressForm> accepted) {
    Map<String, Figures> live = new HashMap<>();
    ledger
        .ofReportingUnits(month)
        .forEach((unit, figures) -> live.put(unit, ReportSheets.plain(figures)));
    List<Bridge> bridges = new ArrayList<>();
    for (ReportItem item : ReportItem.values()) {
      bridges.add(bridge(item, "month", f -> f.month(item), all, live, lines, accepted));
    }
    for (ReportItem item : ReportItem.values()) {
      bridges.add(bridge(item, "cumulative", f -> f.cumulative(item), all, live, lines, accepted));
    }
    return bridges;
  }

  private static Bridge bridge(
      ReportItem item,
      String scope,
      Function<Figures, BigDecimal> number,
      Figures all,
      Map<String, Figures> live,
      List<ReportLine> lines,
      Map<String, ProgressForm> accepted) {
    BigDecimal reported = BigDecimal.ZERO;
    BigDecimal pending = BigDecimal.ZERO;
    BigDecimal changed = BigDecimal.ZERO;
    for (ReportLine line : lines) {
      BigDecimal now = number.apply(live.getOrDefault(line.unit().code(), NOTHING));
      ProgressForm form = accepted.get(line.unit().code());
      if (form == null) {
        pending = pending.add(now);
      } else {
        BigDecimal was = number.apply(Figures.of(form));
        reported = reported.add(was);
        changed = changed.add(now.subtract(was));
      }
    }
    BigDecimal ledger = number.apply(all);
    BigDecimal repeated = reported.add(pending).add(changed).subtract(ledger);
    return new Bridge(item, scope, reported, pending, changed, repeated, ledger);
  }

  /** The accepted forms as rows, one for each unit, and the totals. */
  static List<Row> rows(DistrictSheet sheet, boolean cumulative) {
    return sheet.lines().stream()
        .map(
            line -> {
              ProgressForm form = sheet.accepted().get(line.unit().code());
              return new Row(
                  line.unit().name(), line, form == null ? List.of() : numbers(form, cumulative));
            })
        .toList();
  }

  /** The sums of the accepted forms, one for each item. */
  static List<String> totals(DistrictSheet sheet, boolean cumulative) {
    return Arrays.stream(ReportItem.values())
        .map(
            item ->
                sheet.accepted().values().stream()
                    .map(form -> number(form.of(item), cumulative))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .setScale(item.decimals())
                    .toPlainString())
        .toList();
  }

  private static List<String> numbers(ProgressForm form, boolean cumulative) {
    return form.tallies().stream().map(tally -> number(tally, cumulative).toPlainString()).toList();
  }

  private static BigDecimal number(Tally tally, boolean cumulative) {
    return cumulative ? tally.cumulative() : tally.month();
  }
}
