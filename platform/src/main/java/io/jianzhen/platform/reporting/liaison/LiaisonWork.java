package io.jianzhen.platform.reporting.liaison;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** A unit's own line of the liaison list; the office is told of gaps by the campaign's calendar. */
@Component
class LiaisonWork implements WorkSource {

  private final LiaisonBoard board;

  LiaisonWork(LiaisonBoard board) {
    this.board = board;
  }

  @Override
  public List<WorkItem> waitingFor(SignedIn me) {
    if (!me.isAnyOf(Role.UNIT_REPORTER, Role.UNIT_REVIEWER)) {
      return List.of();
    }
    LocalDate due = board.due();
    return board.gaps(me.unit().path()).entrySet().stream()
        .map(
            unit ->
                new WorkItem(
                    "liaison.work.own",
                    List.of(unit.getValue()),
                    "/liaison/units/" + unit.getKey(),
                    due))
        .toList();
  }
}
