package io.jianzhen.platform.publicity;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Items that wait for somebody else than their writer. */
@Component
class PublicityWork implements WorkSource {

  private static final int MOST = 20;

  private final Items items;
  private final ItemDesk desk;

  PublicityWork(Items items, ItemDesk desk) {
    this.items = items;
    this.desk = desk;
  }

  @Override
  public List<WorkItem> waitingFor(SignedIn me) {
    if (!me.isAnyOf(Role.OFFICE, Role.UNIT_REVIEWER)) {
      return List.of();
    }
    return Stream.of(Item.State.LEGAL, Item.State.CLEARED, Item.State.APPROVED)
        .flatMap(state -> items.waiting(state, me, MOST).stream())
        .filter(one -> desk.offered(one, me).stream().anyMatch(step -> step != Item.Step.BACK))
        .limit(MOST)
        .map(
            one ->
                new WorkItem(
                    "publicity.work." + one.state(),
                    List.of(one.title()),
                    "/publicity/" + one.id(),
                    null))
        .toList();
  }
}
