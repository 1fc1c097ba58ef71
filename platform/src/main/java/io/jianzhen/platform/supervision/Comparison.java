package io.jianzhen.platform.supervision;

import io.jianzhen.platform.ledger.Figures;
import io.jianzhen.platform.ledger.Figures.Figure;
import io.jianzhen.platform.ledger.ReportItem;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What units have reported, beside what supervision saw in their territory. */
@Component
class Comparison {

  private final Targets targets;
  private final Figures figures;

  Comparison(Targets targets, Figures figures) {
    this.targets = targets;
    this.figures = figures;
  }

  /**
   * A unit's line.
   *
   * @param reportedChecks employers that checked themselves (B1), cumulative through the month in
   *     which the round ended
   * @param reportedForged persons with forged certificates (B2), likewise
   * @param isDoubtful whether visits contradict the report: it says that employers checked
   *     themselves and a visit saw one that had not, or it knows of no forgery and a visit found
   *     one
   */
  record Line(
      Targets.Compared seen,
      BigDecimal reportedChecks,
      BigDecimal reportedForged,
      boolean isDoubtful) {}

  List<Line> of(Round round) {
    Map<String, Map<ReportItem, Figure>> reported =
        figures.ofReportingUnits(YearMonth.from(round.draft().lastDay()));
    return targets.compared(round.id()).stream()
        .map(seen -> line(seen, reported.getOrDefault(seen.unit(), Map.of())))
        .toList();
  }

  private static Line line(Targets.Compared seen, Map<ReportItem, Figure> reported) {
    BigDecimal checks = cumulative(reported, ReportItem.B1);
    BigDecimal forged = cumulative(reported, ReportItem.B2);
    boolean isDoubtful =
        (checks.signum() > 0 && seen.notSelfChecked() > 0)
            || (forged.signum() == 0 && seen.forgedFound() > 0);
    return new Line(seen, checks, forged, isDoubtful);
  }

  private static BigDecimal cumulative(Map<ReportItem, Figure> reported, ReportItem item) {
    Figure figure = reported.get(item);
    return figure == null ? BigDecimal.ZERO : figure.cumulative();
  }
}
