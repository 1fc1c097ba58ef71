package io.jianzhen.platform.campaign.reminder;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Messages that could not be sent, on the list of work of the office. */
@Component
class MessageWork implements WorkSource {

  private final ReminderOutbox outbox;

  MessageWork(ReminderOutbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public List<WorkItem> waitingFor(SignedIn me) {
    int stuck = me.isAnyOf(Role.OFFICE) ? outbox.stuck().size() : 0;
    return stuck == 0
        ? List.of()
        : List.of(new WorkItem("reminder.work.stuck", List.of(stuck), "/calendar/messages", null));
  }
}
