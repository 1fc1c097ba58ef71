package io.jianzhen.platform.campaign.reminder;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.SignedIn;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office does with messages, and where they go. */
@Service
class MessageDesk {

  private static final String TARGET_REMOVED = "接收方已删除 target removed";

  private final ReminderOutbox outbox;
  private final ReminderTargets targets;
  private final MessageSource messages;
  private final AuditTrail audit;

  MessageDesk(
      ReminderOutbox outbox, ReminderTargets targets, MessageSource messages, AuditTrail audit) {
    this.outbox = outbox;
    this.targets = targets;
    this.messages = messages;
    this.audit = audit;
  }

  @Transactional
  void add(TargetForm form, SignedIn me) {
    long id =
        targets.add(
            form.by(), form.whose(), form.unitOrNull(), form.label(), form.to(), me.username());
    audit.record(me, "REMINDER_TARGET_ADD", "reminder-target:" + id, form.channel());
  }

  /**
   * Nothing goes there any more, not even what waits.
   *
   * @return false if somebody was faster
   */
  @Transactional
  boolean remove(long id, SignedIn me) {
    if (!targets.remove(id)) {
      return false;
    }
    outbox.giveUpAll(id, TARGET_REMOVED);
    audit.record(me, "REMINDER_TARGET_REMOVE", "reminder-target:" + id, "");
    return true;
  }

  /** Sends a message that says that it is only to try. */
  @Transactional
  void tryOut(Target target, SignedIn me) {
    Letter letter = Letter.toTry(messages);
    outbox.put(target.id(), letter.subject(), letter.body());
    audit.record(me, "REMINDER_TEST", "reminder-target:" + target.id(), "");
  }

  /**
   * @return false if somebody was faster
   */
  @Transactional
  boolean again(Message message, int seen, SignedIn me) {
    if (!outbox.again(message, seen)) {
      return false;
    }
    audit.record(me, "MESSAGE_RETRY", "message:" + message.id(), "");
    return true;
  }

  /**
   * @return false if somebody was faster
   */
  @Transactional
  boolean giveUp(Message message, int seen, String reason, SignedIn me) {
    if (!outbox.giveUp(message, seen, reason)) {
      return false;
    }
    audit.record(me, "MESSAGE_GIVE_UP", "message:" + message.id(), "");
    return true;
  }
}
