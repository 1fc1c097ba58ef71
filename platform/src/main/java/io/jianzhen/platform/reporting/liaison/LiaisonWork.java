package io.jianzhen.platform.reporting.liaison;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Units whose line of the liaison list is missing. */
@Component
class LiaisonWork implements WorkSource {

  private final LiaisonBoard board;

  LiaisonWork(LiaisonBoard board) {
    this.board = board;
  }

  @Override
  public List<WorkItem> waitingFor(SignedIn me) {
    if (!me.isAnyOf(Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER)) {
      return List.of();
    }
    List<LiaisonBoard.Row> gaps =
        board.rows(me).stream().filter(row -> row.state().isGap()).toList();
    if (gaps.isEmpty()) {
      return List.of();
    }
    return List.of(
        me.isAnyOf(Role.OFFICE)
            ? new WorkItem("liaison.work.gaps", List.of(gaps.size()), "/liaison", board.due())
            : new WorkItem(
                "liaison.work.own",
                List.of(gaps.get(0).unit().name()),
                "/liaison/units/" + gaps.get(0).unit().code(),
                board.due()));
  }
}
