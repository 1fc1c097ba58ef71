package io.jianzhen.platform.casework.clock;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Limits that end soon, or have ended, and what others ask of me for a limit. */
@Component
class ClockWork implements WorkSource {

  private static final int MOST = 20;

  private final ClockLists lists;
  private final Clocks clocks;
  private final Clock clock;

  ClockWork(ClockLists lists, Clocks clocks, Clock clock) {
    this.lists = lists;
    this.clocks = clocks;
    this.clock = clock;
  }

  @Override
  public List<WorkItem> waitingFor(SignedIn me) {
    if (!me.isAnyOf(
        Role.OFFICE,
        Role.LEADER,
        Role.CASE_OFFICER,
        Role.INSPECTOR,
        Role.UNIT_REVIEWER,
        Role.TIPOFF_OFFICER)) {
      return List.of();
    }
    List<RunningClock> all = new ArrayList<>();
    List<WorkItem> items = new ArrayList<>();
    Set<Long> told = new HashSet<>();
    all.addAll(lists.pressing(me, MOST));
    if (me.isAnyOf(Role.UNIT_REVIEWER, Role.OFFICE, Role.LEADER)) {
      all.addAll(decidable(me));
    }
    all.sort(Comparator.comparing(RunningClock::due).thenComparing(RunningClock::id));
    for (RunningClock one : all) {
      if (told.add(one.id()) && items.size() < MOST) {
        items.add(item(one, me));
      }
    }
    return items;
  }

  /** What was asked for and can be decided by this person, not just by anybody who leads. */
  private List<RunningClock> decidable(SignedIn me) {
    return lists.asked(me).stream()
        .filter(
            one -> {
              ClockView view = view(one, me);
              return view.decidesOnPause() || view.decidesOnExtension();
            })
        .toList();
  }

  private ClockView view(RunningClock one, SignedIn me) {
    return clocks.shown(List.of(one), me).get(0);
  }

  private WorkItem item(RunningClock one, SignedIn me) {
    ClockView view = view(one, me);
    return new WorkItem(
        key(one, view),
        List.of(one.title(), one.clock(), view.action().zh(), view.action().en()),
        "/clocks/" + one.id(),
        Limit.day(one.due().toInstant().minusSeconds(1)));
  }

  private String key(RunningClock one, ClockView view) {
    if (!Instant.now(clock).isBefore(one.due().toInstant())) {
      return "clock.work.overdue";
    }
    if (view.decidesOnPause()) {
      return "clock.work.pause";
    }
    return view.decidesOnExtension() ? "clock.work.asked" : "clock.work.soon";
  }
}
