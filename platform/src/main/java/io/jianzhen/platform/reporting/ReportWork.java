package io.jianzhen.platform.reporting;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reports that wait for a person: to be filled in, reviewed or accepted. */
@Component
class ReportWork implements WorkSource {

  private static final int MOST = 20;

  private final ReportBoard board;
  private final Deadlines deadlines;

  ReportWork(ReportBoard board, Deadlines deadlines) {
    this.board = board;
    this.deadlines = deadlines;
  }

  @Override
  public List<WorkItem> waitingFor(SignedIn me) {
    if (!me.isAnyOf(Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER)) {
      return List.of();
    }
    ReportCalendar calendar = deadlines.calendar();
    return board.lines(me.reach(), calendar.months(), calendar).stream()
        .filter(line -> waits(line, me, calendar))
        .map(ReportWork::item)
        .sorted(
            Comparator.comparing(WorkItem::due, Comparator.nullsLast(Comparator.naturalOrder())))
        .limit(MOST)
        .toList();
  }

  private static boolean waits(ReportLine line, SignedIn me, ReportCalendar calendar) {
    return switch (line.state()) {
      case DRAFT ->
          ReportStep.REVIEW.isFor(me, line.unit())
              && line.due() != null
              && !calendar.today().isBefore(calendar.reminder(line.month()));
      case IN_REVIEW -> ReportStep.SUBMIT.isFor(me, line.unit());
      case SUBMITTED -> ReportStep.ACCEPT.isFor(me, line.unit());
      case ACCEPTED -> false;
    };
  }

  private static WorkItem item(ReportLine line) {
    return new WorkItem(
        "reporting.work." + line.state(),
        List.of(line.unit().name(), line.month().toString()),
        line.path(),
        line.state() == ReportState.SUBMITTED ? null : line.due());
  }
}
