package io.jianzhen.platform.campaign.reminder;

import io.jianzhen.platform.campaign.calendar.ReminderRule.Audience;
import io.jianzhen.platform.organisation.Unit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about where reminders go, as it came.
 *
 * @param audience whose reminders
 * @param unit of which unit, if they are a unit's
 * @param secret with which a robot wants messages to be signed; empty if it does not
 */
record TargetForm(String channel, String audience, String unit, String address, String secret) {

  static final TargetForm EMPTY = new TargetForm("", "", "", "", "");

  private static final int LONGEST_SECRET = 200;

  /** One mail box, without a name and without anything that could end a line. */
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,6}");

  TargetForm(
      @Nullable String channel,
      @Nullable String audience,
      @Nullable String unit,
      @Nullable String address,
      @Nullable String secret) {
    this.channel = text(channel);
    this.audience = text(audience);
    this.unit = text(unit);
    this.address = text(address);
    this.secret = text(secret);
  }

  private static String text(@Nullable String raw) {
    return raw == null ? "" : raw.strip();
  }

  Map<String, String> whatIsWrong(List<Unit> known, RobotRules rules) {
    Map<String, String> wrong = new LinkedHashMap<>();
    Optional<Target.Channel> by = channelNamed();
    Optional<Audience> whose = audienceNamed();
    if (by.isEmpty()) {
      wrong.put("channel", "reminder.channel.missing");
    }
    if (whose.isEmpty()) {
      wrong.put("audience", "reminder.audience.missing");
    }
    boolean isUnits = whose.filter(one -> one == Audience.UNIT).isPresent();
    if (isUnits && known.stream().noneMatch(one -> one.code().equals(unit))) {
      wrong.put("unit", "reminder.unit.missing");
    }
    by.flatMap(one -> whatIsWrongWithAddress(one, rules))
        .ifPresent(key -> wrong.put("address", key));
    if (secret.length() > LONGEST_SECRET || !secret.matches("[\\x21-\\x7e]*")) {
      wrong.put("secret", "reminder.secret.wrong");
    }
    return wrong;
  }

  private Optional<String> whatIsWrongWithAddress(Target.Channel by, RobotRules rules) {
    if (by == Target.Channel.MAIL) {
      return MAIL.matcher(address).matches()
          ? Optional.empty()
          : Optional.of("reminder.address.mail");
    }
    return rules.allowed(address).isPresent()
        ? Optional.empty()
        : Optional.of("reminder.address.robot");
  }

  private Optional<Target.Channel> channelNamed() {
    return Arrays.stream(Target.Channel.values())
        .filter(one -> one.name().equals(channel))
        .findFirst();
  }

  private Optional<Audience> audienceNamed() {
    return Arrays.stream(Audience.values()).filter(one -> one.name().equals(audience)).findFirst();
  }

  Target.Channel by() {
    return channelNamed().orElseThrow();
  }

  Audience whose() {
    return audienceNamed().orElseThrow();
  }

  @Nullable String unitOrNull() {
    return whose() == Audience.UNIT ? unit : null;
  }

  String label() {
    return by() == Target.Channel.MAIL ? address : RobotRules.label(address);
  }

  /** A robot of WeCom wants no signature; its key is in the address. */
  Target.Address to() {
    return new Target.Address(address, by() == Target.Channel.DINGTALK ? secret : "");
  }

  /** Without address and secret, so that no key reaches a log. */
  @Override
  public String toString() {
    return channel + " " + audience;
  }
}
