package io.jianzhen.platform.reporting;

import io.jianzhen.platform.organisation.Unit;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the month's reports of all units stand, for those who look at the whole. */
@Component
public class Standings {

  private final ReportBoard board;
  private final Deadlines deadlines;

  Standings(ReportBoard board, Deadlines deadlines) {
    this.board = board;
    this.deadlines = deadlines;
  }

  /**
   * A unit's report of the month.
   *
   * @param state as its chip says it, the key {@code reporting.state.<state>}, or LATE
   * @param kind of the chip
   * @param isIn whether the office has it
   * @param path of its page
   */
  public record Standing(Unit unit, String state, String kind, boolean isIn, String path) {}

  /** The month whose reports come in these days. */
  public YearMonth month() {
    return deadlines.calendar().current();
  }

  /** The months that can be reported, first to last. */
  public List<YearMonth> months() {
    return deadlines.calendar().months();
  }

  /** The units of a subtree that report, in the order of the notice. */
  public List<Standing> of(String reach, YearMonth month) {
    ReportCalendar calendar = deadlines.calendarWith(month);
    return board.lines(reach, List.of(month), calendar).stream()
        .map(
            line ->
                new Standing(
                    line.unit(),
                    line.late() ? "LATE" : line.state().name(),
                    line.late() ? "bad" : line.kind(),
                    line.state().isFrozen(),
                    line.path()))
        .toList();
  }
}
