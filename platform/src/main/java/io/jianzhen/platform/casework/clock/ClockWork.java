package io.jianzhen.platform.casework.clock;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Limits that end soon, or have ended, and what others ask of me for a limit. */
@Component
class ClockWork implements WorkSource {

  private static final int MOST = 20;

  /** More than are shown, as some of them are not for this person to decide. */
  private static final int MOST_ASKED = 200;

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
    List<RunningClock> pressing = lists.pressing(me, MOST);
    List<RunningClock> asked =
        me.isAnyOf(Role.UNIT_REVIEWER, Role.OFFICE, Role.LEADER)
            ? lists.asked(me, MOST_ASKED)
            : List.of();
    Set<Long> isPressing = pressing.stream().map(RunningClock::id).collect(Collectors.toSet());
    Map<Long, RunningClock> all = new LinkedHashMap<>();
    Stream.concat(pressing.stream(), asked.stream())
        .sorted(Comparator.comparing(RunningClock::due).thenComparing(RunningClock::id))
        .forEach(one -> all.putIfAbsent(one.id(), one));
    // What was asked for counts only where this person can decide it, not just anybody who leads.
    return clocks.shown(List.copyOf(all.values()), me).stream()
        .filter(
            view ->
                isPressing.contains(view.id())
                    || view.decidesOnPause()
                    || view.decidesOnExtension())
        .limit(MOST)
        .map(view -> item(Objects.requireNonNull(all.get(view.id())), view))
        .toList();
  }

  private WorkItem item(RunningClock one, ClockView view) {
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
