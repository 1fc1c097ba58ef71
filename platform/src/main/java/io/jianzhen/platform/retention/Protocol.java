package io.jianzhen.platform.retention;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.retention.Erasures.Run;
import io.jianzhen.platform.retention.PersonalData.Kind;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was erased, how much, when and by whom; Chinese first. It names no person but those. */
@Component
class Protocol {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Campaign campaign;
  private final MessageSource messages;

  Protocol(Campaign campaign, MessageSource messages) {
    this.campaign = campaign;
    this.messages = messages;
  }

  /**
   * The text, its lines ended by line feeds.
   *
   * @param held persons or employers that are held back, by reason
   */
  String of(
      Run run, OffsetDateTime ended, Map<Kind, Long> counts, Map<String, Long> held, ZoneId zone) {
    StringBuilder text = new StringBuilder();
    for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
      line(text, locale, "title", campaign.name(), campaign.documentNo());
      line(text, locale, "number", Long.toString(run.id()));
      line(text, locale, "proposed", run.proposedBy(), at(run.proposedAt(), zone), run.reason());
      line(
          text,
          locale,
          "confirmed",
          Objects.requireNonNull(run.confirmedBy()),
          at(Objects.requireNonNull(run.confirmedAt()), zone));
      line(text, locale, run.early() ? "early" : "over");
      line(text, locale, "ended", at(ended, zone));
      line(text, locale, "through", at(run.through(), zone));
      counts.forEach(
          (kind, number) ->
              line(text, locale, "line", say("retention.kind." + kind, locale), number.toString()));
      line(text, locale, held.isEmpty() ? "nothingHeld" : "held");
      held.forEach(
          (reason, number) ->
              line(
                  text,
                  locale,
                  "line",
                  say("retention.held." + reason, locale),
                  number.toString()));
      line(text, locale, "kept");
      text.append('\n');
    }
    return text.toString();
  }

  private void line(StringBuilder text, Locale locale, String key, String... arguments) {
    text.append(messages.getMessage("retention.protocol." + key, arguments, locale)).append('\n');
  }

  private String say(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }

  private static String at(OffsetDateTime at, ZoneId zone) {
    return at.atZoneSameInstant(zone).format(MINUTE);
  }
}
