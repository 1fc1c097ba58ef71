package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tip-offs that wait for an officer. */
@Component
class TipWork implements WorkSource {

  private static final int MOST = 20;

  private final TipOffs tips;

  TipWork(TipOffs tips) {
    this.tips = tips;
  }

  @Override
  public List<WorkItem> waitingFor(SignedIn me) {
    return me.isAnyOf(Role.TIPOFF_OFFICER)
        ? tips.waiting(me, MOST).stream().map(TipWork::item).toList()
        : List.of();
  }

  private static WorkItem item(TipOff tip) {
    return new WorkItem(
        tip.state() == TipState.NEW ? "tipoff.work.new" : "tipoff.work.added",
        List.of(tip.number()),
        "/tipoffs/" + tip.id(),
        null);
  }
}
