package io.jianzhen.platform.campaign.reminder;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what waits: each message is taken in a transaction of its own, sent outside of any, and its
 * outcome noted in another. Whoever gets a message twice, because the server stopped in between,
 * sees the same number on it.
 */
@Component("reminderCourier")
class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int MOST = 50;

  private final ReminderOutbox outbox;
  private final ReminderTargets targets;
  private final List<Sender> senders;

  Courier(ReminderOutbox outbox, ReminderTargets targets, List<Sender> senders) {
    this.outbox = outbox;
    this.targets = targets;
    this.senders = List.copyOf(senders);
  }

  /** Whether messages can go this way at all. */
  boolean isSetUp(Target.Channel channel) {
    return sender(channel).isPresent();
  }

  private Optional<Sender> sender(Target.Channel channel) {
    return senders.stream().filter(one -> one.sends(channel) && one.isSetUp()).findFirst();
  }

  /**
   * One round. A failure of one message does not stop the rest; but where a way is out of order,
   * the rest of what goes that way waits for the next round, for each of them would wait for an
   * answer.
   */
  @Scheduled(
      fixedDelayString = "${jianzhen.reminders.send-every:30s}",
      initialDelayString = "${jianzhen.reminders.send-every:30s}")
  void run() {
    Set<Target.Channel> open = EnumSet.noneOf(Target.Channel.class);
    Arrays.stream(Target.Channel.values()).filter(this::isSetUp).forEach(open::add);
    for (Message message : outbox.due(open, MOST)) {
      Optional<Sender> sender = sender(message.channel());
      if (open.contains(message.channel()) && sender.isPresent() && outbox.take(message)) {
        boolean isInOrder = send(message, sender.get());
        if (!isInOrder) {
          open.remove(message.channel());
        }
      }
    }
  }

  /** Whether the way is in order; a message that nobody takes says nothing against it. */
  private boolean send(Message message, Sender sender) {
    try {
      sender.send(message, targets.address(message.target()));
      outbox.sent(message);
      return true;
    } catch (NotSent failed) {
      outbox.failed(message, failed.why(), failed.isForGood());
      return failed.isForGood();
    } catch (RuntimeException unexpected) {
      LOG.error("message {} could not be sent; it is tried again", message.id(), unexpected);
      outbox.failed(message, unexpected.getClass().getSimpleName(), false);
      return true;
    }
  }
}
