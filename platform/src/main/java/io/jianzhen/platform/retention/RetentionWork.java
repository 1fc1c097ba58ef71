package io.jianzhen.platform.retention;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import io.jianzhen.platform.retention.Erasures.Run;
import io.jianzhen.platform.retention.Erasures.State;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits of the office: a proposal of somebody else, or a period that is over. */
@Component
class RetentionWork implements WorkSource {

  private static final String PAGE = "/retention";

  private final Erasures erasures;
  private final RetentionPeriods periods;
  private final JdbcClient jdbc;

  RetentionWork(Erasures erasures, RetentionPeriods periods, JdbcClient jdbc) {
    this.erasures = erasures;
    this.periods = periods;
    this.jdbc = jdbc;
  }

  @Override
  public List<WorkItem> waitingFor(SignedIn me) {
    if (!me.isAnyOf(Role.OFFICE)) {
      return List.of();
    }
    Optional<Run> open = erasures.open();
    if (open.isPresent()) {
      return open
          .filter(run -> run.state() != State.RUNNING)
          .filter(run -> run.state() != State.PROPOSED || !run.proposedBy().equals(me.username()))
          .map(run -> item("retention.work." + run.state(), run.proposedBy()))
          .stream()
          .toList();
    }
    return periods.isOver() && isAnythingLeft() ? List.of(item("retention.work.over")) : List.of();
  }

  private boolean isAnythingLeft() {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM certificate WHERE erased_at IS NULL)")
        .query(Boolean.class)
        .single();
  }

  private static WorkItem item(String key, Object... arguments) {
    return new WorkItem(key, List.of(arguments), PAGE, null);
  }
}
