package io.jianzhen.platform.campaign.duty;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.campaign.calendar.ReminderRule;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a unit owes and marks as done itself; for the office what units have not done in time, and
 * for leaders what they have not done days after. What a unit does in a module is on its list of
 * work by that module.
 */
@Component
class DutyWork implements WorkSource {

  private static final int MOST = 20;

  /** So many days before the last one it is on the list. */
  private static final int AHEAD = 7;

  private final Campaign campaign;
  private final DutyBook book;
  private final Clock clock;

  DutyWork(Campaign campaign, DutyBook book, Clock clock) {
    this.campaign = campaign;
    this.book = book;
    this.clock = clock;
  }

  @Override
  public List<WorkItem> waitingFor(SignedIn me) {
    LocalDate today = LocalDate.now(clock);
    Stream<WorkItem> own =
        me.isAnyOf(Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER)
            ? book.within(me.unit().path()).stream()
                .filter(line -> line.doneAt() == null && waits(line, today))
                .map(DutyWork::own)
            : Stream.empty();
    Stream<WorkItem> late =
        me.isAnyOf(Role.OFFICE, Role.LEADER)
            ? late(me, me.isAnyOf(Role.OFFICE) ? 1 : escalated(), today)
            : Stream.empty();
    return Stream.concat(own, late).limit(MOST).toList();
  }

  /** So many days after the last one leaders are told, and see it; never if no rule says so. */
  private int escalated() {
    return campaign.reminders().stream()
        .filter(rule -> rule.to() == ReminderRule.Audience.LEADER)
        .mapToInt(ReminderRule::days)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private Stream<WorkItem> late(SignedIn me, int days, LocalDate today) {
    List<DutyLine> lines =
        book.within(me.reach()).stream().filter(line -> isLate(line, days, today)).toList();
    return DutyGroup.of(lines).stream().map(DutyWork::late);
  }

  private static boolean waits(DutyLine line, LocalDate today) {
    LocalDate from = line.period().remindFrom();
    LocalDate begin = from == null ? line.due().minusDays(AHEAD) : from;
    return line.standing().isOpen() && !today.isBefore(begin);
  }

  private static boolean isLate(DutyLine line, int days, LocalDate today) {
    return line.standing().isOpen() && !today.isBefore(line.due().plusDays(days));
  }

  private static WorkItem own(DutyLine line) {
    return new WorkItem(
        "calendar.work.own",
        List.of(line.title(), line.which(), line.unit().name()),
        line.href(),
        line.due());
  }

  private static WorkItem late(DutyGroup group) {
    return new WorkItem(
        "calendar.work.escalated",
        List.of(group.title(), group.which(), group.missing().size()),
        group.href(),
        group.due());
  }
}
