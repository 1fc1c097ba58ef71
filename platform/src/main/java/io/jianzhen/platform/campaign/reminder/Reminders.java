package io.jianzhen.platform.campaign.reminder;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.campaign.calendar.ReminderRule;
import io.jianzhen.platform.campaign.calendar.ReminderRule.Audience;
import io.jianzhen.platform.campaign.duty.DutyBook;
import io.jianzhen.platform.campaign.duty.DutyLine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the reminders of the day, and the messages that carry them, in one transaction. What is
 * made follows from what is owed and from the date alone, and nothing is made twice: neither by two
 * runs of one day nor after the clock was set back.
 */
@Service
class Reminders {

  private static final String DISTRICT = "/";
  private static final String START = "start";

  private final DutyBook book;
  private final Campaign campaign;
  private final ReminderBook reminders;
  private final ReminderTargets targets;
  private final ReminderOutbox outbox;
  private final MessageSource messages;
  private final Clock clock;

  Reminders(
      DutyBook book,
      Campaign campaign,
      ReminderBook reminders,
      ReminderTargets targets,
      ReminderOutbox outbox,
      MessageSource messages,
      Clock clock) {
    this.book = book;
    this.campaign = campaign;
    this.reminders = reminders;
    this.targets = targets;
    this.outbox = outbox;
    this.messages = messages;
    this.clock = clock;
  }

  /** Each morning, and when the platform was not running in the morning. */
  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(cron = "${jianzhen.reminders.make-at:0 0 8 * * *}", zone = "Asia/Shanghai")
  @Transactional
  public void run() {
    LocalDate today = LocalDate.now(clock);
    List<Reminder> made = new ArrayList<>();
    for (DutyLine line : book.within(DISTRICT)) {
      if (line.standing().isOpen()) {
        ReminderRule.holding(rulesFor(line), line.due(), today).stream()
            .map(rule -> Reminder.of(line, rule))
            .filter(reminders::note)
            .forEach(made::add);
      }
    }
    if (!made.isEmpty()) {
      targets.all().forEach(target -> write(target, made));
    }
  }

  /** The campaign's rules, and one for what is to be thought of early. */
  private List<ReminderRule> rulesFor(DutyLine line) {
    LocalDate from = line.period().remindFrom();
    if (from == null) {
      return campaign.reminders();
    }
    List<ReminderRule> rules = new ArrayList<>(campaign.reminders());
    int days = Math.toIntExact(ChronoUnit.DAYS.between(line.due(), from));
    rules.add(new ReminderRule(START, days, Audience.UNIT));
    return rules;
  }

  /** A unit gets its own, leaders what was not done, the office all. */
  private void write(Target target, List<Reminder> made) {
    List<Reminder> concerns =
        made.stream()
            .filter(
                one ->
                    switch (target.audience()) {
                      case UNIT ->
                          one.rule().to() == Audience.UNIT && one.unit().equals(target.unit());
                      case LEADER -> one.rule().to() == Audience.LEADER;
                      case OFFICE -> one.rule().to() != Audience.LEADER;
                    })
            .toList();
    if (!concerns.isEmpty()) {
      Letter letter = Letter.of(concerns, messages);
      outbox.put(target.id(), letter.subject(), letter.body());
    }
  }
}
