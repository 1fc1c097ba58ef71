package io.jianzhen.platform.supervision;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rectifications that wait, and rounds that the campaign still owes. */
@Component
class SupervisionWork implements WorkSource {

  private static final int MOST = 20;

  private final Rectifications findings;
  private final SupervisionDuty duty;
  private final Clock clock;

  SupervisionWork(Rectifications findings, SupervisionDuty duty, Clock clock) {
    this.duty = duty;
    this.findings = findings;
    this.clock = clock;
  }

  @Override
  public List<WorkItem> waitingFor(SignedIn me) {
    List<WorkItem> waiting = new ArrayList<>();
    if (me.isAnyOf(Role.OFFICE)) {
      owedRounds(waiting);
      add(waiting, "supervision.work.answered", Rectification.State.ANSWERED, me);
    }
    if (me.isAnyOf(Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR)) {
      add(waiting, "supervision.work.sent", Rectification.State.SENT, me);
    }
    return waiting.stream().limit(MOST).toList();
  }

  private void owedRounds(List<WorkItem> waiting) {
    duty.owed()
        .filter(owed -> !LocalDate.now(clock).isBefore(owed.warnFrom()))
        .filter(owed -> owed.held() < owed.times())
        .ifPresent(
            owed ->
                waiting.add(
                    new WorkItem(
                        "supervision.work.rounds",
                        List.of(owed.times(), owed.held()),
                        "/supervision/rounds",
                        owed.last())));
  }

  private void add(List<WorkItem> waiting, String key, Rectification.State state, SignedIn me) {
    findings.waiting(state, me, MOST).stream()
        .map(
            one ->
                new WorkItem(
                    key,
                    List.of(one.subject(), one.roundNumber()),
                    "/supervision/findings/" + one.id(),
                    state == Rectification.State.SENT ? one.due() : null))
        .forEach(waiting::add);
  }
}
