package io.jianzhen.platform.reporting;

import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.reporting.Reports.Status;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the reports of several units or months stand, from two queries whatever their number. */
@Component
class ReportBoard {

  private final Units units;
  private final Reports reports;

  ReportBoard(Units units, Reports reports) {
    this.units = units;
    this.reports = reports;
  }

  private record Key(String unit, YearMonth month) {}

  /**
   * A line for every reporting unit of a subtree and every month asked for, units in the order of
   * the notice, newest month first.
   */
  List<ReportLine> lines(String reach, List<YearMonth> months, ReportCalendar calendar) {
    Map<Key, Status> stored =
        reports.statuses(reach).stream()
            .collect(
                Collectors.toMap(
                    status -> new Key(status.unit(), YearMonth.from(status.month())),
                    Function.identity()));
    List<ReportLine> lines = new ArrayList<>();
    for (Unit unit : reporting(reach)) {
      for (int at = months.size() - 1; at >= 0; at--) {
        Status status = stored.get(new Key(unit.code(), months.get(at)));
        lines.add(line(unit, months.get(at), status, calendar));
      }
    }
    return lines;
  }

  /** The units of a subtree that report, in the order of the notice. */
  List<Unit> reporting(String reach) {
    return units.within(reach).stream().filter(Unit::reportsMonthly).toList();
  }

  private static ReportLine line(
      Unit unit, YearMonth month, @Nullable Status status, ReportCalendar calendar) {
    ReportState state = status == null ? ReportState.DRAFT : status.state();
    LocalDate due = calendar.due(month);
    boolean isOwed = due != null && unit.isThere(due) && unit.isThere(calendar.today());
    return new ReportLine(
        unit,
        month,
        state,
        isOwed ? due : null,
        isOwed && calendar.isLate(month) && !state.isFrozen(),
        calendar.isBackfill(month),
        status == null ? null : status.submittedAt());
  }
}
