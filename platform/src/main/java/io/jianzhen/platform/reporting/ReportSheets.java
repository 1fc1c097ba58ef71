package io.jianzhen.platform.reporting;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.reporting.ReportSheet.Difference;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts a report and its figures together. The ledger is asked once. */
@Component
class ReportSheets {

  private final io.jianzhen.platform.ledger.Figures ledger;
  private final Snapshots snapshots;
  private final Reports reports;
  private final Campaign campaign;
  private final Clock clock;

  ReportSheets(
      io.jianzhen.platform.ledger.Figures ledger,
      Snapshots snapshots,
      Reports reports,
      Campaign campaign,
      Clock clock) {
    this.ledger = ledger;
    this.snapshots = snapshots;
    this.reports = reports;
    this.campaign = campaign;
    this.clock = clock;
  }

  /** The report with its figures as they are now. */
  ReportSheet of(Report report) {
    Figures live = plain(ledger.of(report.unit().path(), report.month()));
    Optional<Snapshot> last = snapshots.last(report);
    List<Difference> differences =
        last.map(one -> Difference.between(one.form(), live)).orElse(List.of());
    if (report.state().isFrozen()) {
      return new ReportSheet(report, last.orElseThrow().form(), last, differences, List.of());
    }
    return new ReportSheet(
        report,
        form(report, live, last),
        last,
        differences,
        FormChecks.examine(live, before(report, live)));
  }

  private ProgressForm form(Report report, Figures live, Optional<Snapshot> last) {
    return new ProgressForm(
        report.unit().name(),
        report.month(),
        LocalDate.now(clock),
        report.texts().document(),
        report.texts().members(),
        report.texts().publicity(),
        live.tallies(),
        last.map(one -> "第%s次报送。%s".formatted(one.revision() + 1, whyAgain(report))).orElse(""));
  }

  /** The office's reason for the last return or reopening. */
  private String whyAgain(Report report) {
    return reports.events(report).stream()
        .filter(event -> event.step().equals("RETURN") || event.step().equals("REOPEN"))
        .map(Reports.Event::reason)
        .findFirst()
        .orElse("");
  }

  /** The month before as submitted; if it was not, as the ledger has it. */
  private Optional<Figures> before(Report report, Figures live) {
    if (!report.month().isAfter(YearMonth.from(campaign.from()))) {
      return Optional.empty();
    }
    return Optional.of(
        snapshots
            .standing(report.unit(), report.month().minusMonths(1))
            .map(snapshot -> Figures.of(snapshot.form()))
            .orElseGet(() -> without(live)));
  }

  /** What was counted before this month. */
  private static Figures without(Figures live) {
    Map<ReportItem, BigDecimal> earlier = new EnumMap<>(ReportItem.class);
    for (ReportItem item : ReportItem.values()) {
      earlier.put(item, live.cumulative(item).subtract(live.month(item)));
    }
    return new Figures(Map.of(), earlier);
  }

  /** The ledger's figures as those of a form. */
  static Figures plain(Map<ReportItem, io.jianzhen.platform.ledger.Figures.Figure> counted) {
    Map<ReportItem, BigDecimal> month = new EnumMap<>(ReportItem.class);
    Map<ReportItem, BigDecimal> cumulative = new EnumMap<>(ReportItem.class);
    counted.forEach(
        (item, figure) -> {
          month.put(item, figure.month());
          cumulative.put(item, figure.cumulative());
        });
    return new Figures(month, cumulative);
  }
}
