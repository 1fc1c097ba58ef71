package io.jianzhen.platform.casework.clock;

import io.jianzhen.detect.Sentence;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Limits that end soon, or have ended. */
@Component
class ClockWork implements WorkSource {

  private static final int MOST = 20;

  private final ClockLists lists;
  private final LegalClocks laws;
  private final Clock clock;

  ClockWork(ClockLists lists, LegalClocks laws, Clock clock) {
    this.lists = lists;
    this.laws = laws;
    this.clock = clock;
  }

  @Override
  public List<WorkItem> waitingFor(SignedIn me) {
    boolean isAsked =
        me.isAnyOf(
            Role.OFFICE,
            Role.LEADER,
            Role.CASE_OFFICER,
            Role.INSPECTOR,
            Role.UNIT_REVIEWER,
            Role.TIPOFF_OFFICER);
    return isAsked
        ? lists.pressing(me, MOST).stream().map(one -> item(one, me)).toList()
        : List.of();
  }

  private WorkItem item(RunningClock one, SignedIn me) {
    Sentence action = laws.get(one.clock()).action();
    return new WorkItem(
        key(one, me),
        List.of(one.title(), one.clock(), action.zh(), action.en()),
        "/clocks/" + one.id(),
        Limit.day(one.due().toInstant().minusSeconds(1)));
  }

  private String key(RunningClock one, SignedIn me) {
    if (!Instant.now(clock).isBefore(one.due().toInstant())) {
      return "clock.work.overdue";
    }
    return one.mayDecide(me, LegalClock.Level.HEAD) ? "clock.work.asked" : "clock.work.soon";
  }
}
