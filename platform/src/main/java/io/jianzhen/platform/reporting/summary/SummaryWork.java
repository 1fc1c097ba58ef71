package io.jianzhen.platform.reporting.summary;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Summaries that are still owed, from the day on that the campaign sets. */
@Component
class SummaryWork implements WorkSource {

  private final SummaryBoard board;
  private final Clock clock;

  SummaryWork(SummaryBoard board, Clock clock) {
    this.board = board;
    this.clock = clock;
  }

  @Override
  public List<WorkItem> waitingFor(SignedIn me) {
    LocalDate due = board.due();
    if (LocalDate.now(clock).isBefore(board.remindFrom())
        || !me.isAnyOf(Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER)) {
      return List.of();
    }
    return board.rows(me).stream()
        .filter(row -> row.state().isGap() && SummaryDesk.mayWrite(row.unit(), me))
        .limit(1)
        .map(
            row ->
                new WorkItem(
                    "summary.work",
                    List.of(row.unit().name()),
                    "/summaries/" + row.unit().code(),
                    due))
        .toList();
  }
}
