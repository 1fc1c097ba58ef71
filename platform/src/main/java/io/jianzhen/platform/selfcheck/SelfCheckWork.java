package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits of self-checks: mine to be done, others' to be read, and those overdue. */
@Component
class SelfCheckWork implements WorkSource {

  private static final int OVERDUE_AT_MOST = 10;

  private final JdbcClient jdbc;
  private final SelfChecks checks;
  private final Clock clock;

  SelfCheckWork(JdbcClient jdbc, SelfChecks checks, Clock clock) {
    this.jdbc = jdbc;
    this.checks = checks;
    this.clock = clock;
  }

  @Override
  public List<WorkItem> waitingFor(SignedIn me) {
    if (me.isAnyOf(Role.ENTERPRISE)) {
      return checks.own(me).filter(one -> one.state().isWithEmployer()).stream()
          .map(SelfCheckWork::own)
          .toList();
    }
    return SelfCheckController.mayAct(me) ? ofUnit(me) : List.of();
  }

  private static WorkItem own(SelfCheck one) {
    return new WorkItem(
        one.state() == CheckState.RETURNED ? "selfcheck.work.returned" : "selfcheck.work.own",
        List.of(one.employer()),
        "/self-check/mine",
        one.due());
  }

  private List<WorkItem> ofUnit(SignedIn me) {
    List<WorkItem> items = new ArrayList<>();
    var submitted = new SelfChecks.Filter("", "", "", CheckState.SUBMITTED.name());
    long waiting = checks.count(submitted, me);
    if (waiting > 0) {
      items.add(
          new WorkItem(
              "selfcheck.work.submitted", List.of(waiting), "/self-checks?state=SUBMITTED", null));
    }
    items.addAll(overdue(me));
    soonDue(me).ifPresent(items::add);
    return items;
  }

  /** What is due within a week, so that somebody may remind the employers. */
  private Optional<WorkItem> soonDue(SignedIn me) {
    return jdbc.sql(
            """
            SELECT min(s.due), count(*)
              FROM self_check s JOIN unit u ON u.code = s.unit
             WHERE starts_with(u.path, :reach)
               AND s.state NOT IN ('SUBMITTED', 'ACCEPTED', 'WITHDRAWN')
               AND s.due BETWEEN :today AND :soon
            HAVING count(*) > 0
            """)
        .param("reach", me.reach())
        .param("today", LocalDate.now(clock))
        .param("soon", LocalDate.now(clock).plusDays(SelfCheck.SOON_DAYS))
        .query(
            (row, number) ->
                new WorkItem(
                    "selfcheck.work.soon",
                    List.of(row.getLong(2)),
                    "/self-checks?state=SOON",
                    row.getObject(1, LocalDate.class)))
        .optional();
  }

  /** One line for each day on which self-checks were due, the oldest first. */
  private List<WorkItem> overdue(SignedIn me) {
    return jdbc.sql(
            """
            SELECT s.due, count(*)
              FROM self_check s JOIN unit u ON u.code = s.unit
             WHERE starts_with(u.path, :reach)
               AND s.state NOT IN ('SUBMITTED', 'ACCEPTED', 'WITHDRAWN') AND s.due < :today
             GROUP BY s.due ORDER BY s.due LIMIT :most
            """)
        .param("reach", me.reach())
        .param("today", LocalDate.now(clock))
        .param("most", OVERDUE_AT_MOST)
        .query(
            (row, number) ->
                new WorkItem(
                    "selfcheck.work.overdue",
                    List.of(row.getLong(2)),
                    "/self-checks?state=OVERDUE",
                    row.getObject(1, LocalDate.class)))
        .list();
  }
}
