package io.jianzhen.platform.campaign.duty;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.campaign.duty.CalendarMarks.MarkKey;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marks duties as done; asks for more of them. */
@Service
class DutyDesk {

  private final CalendarMarks marks;
  private final CalendarItems items;
  private final AuditTrail audit;

  DutyDesk(CalendarMarks marks, CalendarItems items, AuditTrail audit) {
    this.marks = marks;
    this.items = items;
    this.audit = audit;
  }

  /**
   * @return false if somebody has said something of it meanwhile
   */
  @Transactional
  boolean say(DutyLine line, boolean done, String note, long seen, SignedIn me) {
    MarkKey key = new MarkKey(line.duty(), line.period().key(), line.unit().code());
    if (!marks.say(key, done, note, seen, me.username())) {
      return false;
    }
    String subject = "calendar:%s/%s".formatted(key.duty(), key.period());
    audit.record(me, done ? "CALENDAR_DONE" : "CALENDAR_UNDONE", subject, key.unit());
    return true;
  }

  @Transactional
  long open(CalendarItem.Draft draft, SignedIn me) {
    long id = items.open(draft, me.username());
    note(id, "OPEN", told(draft), me);
    return id;
  }

  /**
   * @return false if somebody was faster
   */
  @Transactional
  boolean change(long id, int seen, CalendarItem.Draft draft, SignedIn me) {
    if (!items.change(id, seen, draft)) {
      return false;
    }
    note(id, "CHANGE", told(draft), me);
    return true;
  }

  /**
   * @return false if somebody was faster
   */
  @Transactional
  boolean withdraw(long id, int seen, String reason, SignedIn me) {
    if (!items.withdraw(id, seen)) {
      return false;
    }
    note(id, "WITHDRAW", reason, me);
    return true;
  }

  private static String told(CalendarItem.Draft draft) {
    return "%s; %s %s%s; %s"
        .formatted(
            draft.title(),
            draft.every(),
            draft.first(),
            draft.until() == null ? "" : " - " + draft.until(),
            new TreeSet<>(draft.units()));
  }

  private void note(long id, String step, String note, SignedIn me) {
    items.note(id, step, note, me.username());
    audit.record(me, "CALENDAR_ITEM_" + step, "calendar:item-" + id, "");
  }
}
