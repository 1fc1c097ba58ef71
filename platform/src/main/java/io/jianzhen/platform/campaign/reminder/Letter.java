package io.jianzhen.platform.campaign.reminder;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/**
 * What a message says: how many things, which, of which unit, and until when. No person and no
 * record; to see more, people sign in.
 */
record Letter(String subject, String body) {

  private static final int MOST_LINES = 40;
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  /**
   * @param reminders at least one
   */
  static Letter of(List<Reminder> reminders, MessageSource messages) {
    String lines =
        reminders.stream()
            .limit(MOST_LINES)
            .map(one -> line(one, messages))
            .collect(Collectors.joining("\n"));
    String more =
        reminders.size() > MOST_LINES
            ? "\n" + say(messages, "reminder.letter.more", reminders.size() - MOST_LINES)
            : "";
    return new Letter(
        say(messages, "reminder.letter.subject", reminders.size()),
        lines + more + "\n\n" + say(messages, "reminder.letter.end"));
  }

  static Letter toTry(MessageSource messages) {
    return new Letter(
        say(messages, "reminder.letter.try.subject"), say(messages, "reminder.letter.try"));
  }

  private static String line(Reminder one, MessageSource messages) {
    boolean isLate = one.rule().days() > 0;
    return say(
        messages,
        isLate ? "reminder.letter.late" : "reminder.letter.line",
        one.unitName(),
        one.what(),
        one.due().toString());
  }

  private static String say(MessageSource messages, String key, Object... arguments) {
    return messages.getMessage(key, arguments, CHINESE);
  }
}
