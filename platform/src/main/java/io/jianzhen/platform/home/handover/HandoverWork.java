package io.jianzhen.platform.home.handover;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Work in the hands of somebody whose account is closed waits for the unit's head. */
@Component
class HandoverWork implements WorkSource {

  private static final int MOST = 20;

  private final HandoverDesk desk;

  HandoverWork(HandoverDesk desk) {
    this.desk = desk;
  }

  @Override
  public List<WorkItem> waitingFor(SignedIn me) {
    if (!me.isAnyOf(Role.OFFICE, Role.UNIT_REVIEWER)) {
      return List.of();
    }
    return desk.leavers(me).stream()
        .filter(one -> !one.enabled())
        .limit(MOST)
        .map(
            one ->
                new WorkItem(
                    "home.handover.work",
                    List.of(one.displayName(), one.pieces()),
                    "/handover/" + one.username(),
                    null))
        .toList();
  }
}
