package io.jianzhen.platform.casework.clock;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a day of the calendar and, with it, the end of every open clock that it moves. */
@Service
class CalendarDesk {

  /** A day becomes again what its weekday makes it. */
  static final String ORDINARY = "ORDINARY";

  private final WorkingDays days;
  private final WorkingYears years;
  private final ClockDesk clocks;
  private final AuditTrail audit;

  CalendarDesk(WorkingDays days, WorkingYears years, ClockDesk clocks, AuditTrail audit) {
    this.days = days;
    this.years = years;
    this.clocks = clocks;
    this.audit = audit;
  }

  /**
   * What a day is to be.
   *
   * @param seen the newest change on the page on which it was asked for
   * @param kind a {@link WorkingCalendar.Kind}, or {@link #ORDINARY}
   * @param reason why it is changed
   */
  record Asked(long seen, LocalDate day, String kind, String name, String source, String reason) {}

  /**
   * @return the change; empty if somebody else changed the calendar since the page was opened
   */
  @Transactional
  public OptionalLong change(Asked asked, SignedIn me) {
    days.lock();
    if (days.newest() != asked.seen()) {
      return OptionalLong.empty();
    }
    if (asked.kind().equals(ORDINARY)) {
      days.remove(asked.day());
    } else {
      days.put(asked.day(), asked.kind(), asked.name(), asked.source(), me.username());
    }
    long change =
        days.note(
            asked.day(), asked.kind(), asked.name(), asked.source(), asked.reason(), me.username());
    int moved = clocks.recompute(change, days.calendar(), me.username());
    audit.record(
        me, "WORKING_DAY_CHANGE", "day:" + asked.day(), asked.kind() + " " + moved + " clocks");
    return OptionalLong.of(change);
  }

  /**
   * Says that all holidays of a year are on record, or that they are not. No end moves by it; pages
   * say of a limit that runs through a year which is not complete that it may.
   *
   * @return whether it was as the page said on which it was asked for
   */
  @Transactional
  public boolean complete(YearForm asked, SignedIn me) {
    days.lock();
    int year = asked.number();
    if (years.find(year).isPresent() != asked.wasComplete()) {
      return false;
    }
    if (asked.isComplete()) {
      years.put(year, asked.notice(), me.username());
    } else {
      years.remove(year);
    }
    years.note(year, asked.isComplete(), asked.notice(), asked.because(), me.username());
    audit.record(me, "WORKING_YEAR", "year:" + year, asked.isComplete() ? "complete" : "open");
    return true;
  }
}
