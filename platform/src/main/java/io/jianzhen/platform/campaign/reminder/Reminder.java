package io.jianzhen.platform.campaign.reminder;

import io.jianzhen.platform.campaign.calendar.ReminderRule;
import io.jianzhen.platform.campaign.duty.DutyLine;
import java.time.LocalDate;

/**
 * Somebody is told that something is owed.
 *
 * @param unit code of the unit that owes it
 * @param what the duty and the period, as people read it
 */
record Reminder(
    String duty,
    String period,
    String unit,
    String unitName,
    String what,
    LocalDate due,
    ReminderRule rule) {

  static Reminder of(DutyLine line, ReminderRule rule) {
    return new Reminder(
        line.duty(),
        line.period().key(),
        line.unit().code(),
        line.unit().name(),
        (line.title() + " " + line.which()).strip(),
        line.due(),
        rule);
  }
}
