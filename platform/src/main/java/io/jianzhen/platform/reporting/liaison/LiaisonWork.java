package io.jianzhen.platform.reporting.liaison;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
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
    return me.isAnyOf(Role.UNIT_REPORTER, Role.UNIT_REVIEWER)
        ? board.rows(me).stream()
            .filter(row -> row.state().isGap())
            .map(row -> item(row.unit()))
            .toList()
        : List.of();
  }

  private WorkItem item(Unit unit) {
    return new WorkItem(
        "liaison.work.own", List.of(unit.name()), "/liaison/units/" + unit.code(), board.due());
  }
}
