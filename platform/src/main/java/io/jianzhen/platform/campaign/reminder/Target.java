package io.jianzhen.platform.campaign.reminder;

import io.jianzhen.platform.campaign.calendar.ReminderRule.Audience;
import org.jspecify.annotations.Nullable;

/**
 * Where reminders go.
 *
 * @param unit whose reminders; null for those of all units
 * @param label the address as pages show it: of a robot its host and the end of its key
 */
record Target(
    long id,
    Channel channel,
    Audience audience,
    @Nullable String unit,
    @Nullable String unitName,
    String label) {

  /** How. Texts are {@code reminder.channel.<name>}. */
  enum Channel {
    MAIL,
    /** A robot of a group in 企业微信 or 政务微信. */
    WECOM,
    DINGTALK
  }

  /**
   * The address, and the secret with which messages are signed; empty if they are not.
   *
   * @param address of a mail box, or of a robot with its key
   */
  record Address(String address, String secret) {

    /** Without the address, so that no key reaches a log. */
    @Override
    public String toString() {
      return "address";
    }
  }
}
