package io.jianzhen.platform.website;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** All that is known of a site in the order in which it became known, the last first. */
@Component
class SiteTimeline {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final MessageSource messages;
  private final Clock clock;

  SiteTimeline(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * A line of it.
   *
   * @param text what was noted, or null
   * @param kind good, warn or bad, or null
   */
  record Line(
      OffsetDateTime at,
      String time,
      String title,
      String by,
      @Nullable String text,
      @Nullable String kind) {}

  List<Line> of(
      List<SiteHistory.Seen> sightings,
      List<SiteHistory.Event> events,
      List<SiteHistory.Captured> captures,
      Locale locale) {
    List<Line> lines = new ArrayList<>();
    events.forEach(event -> lines.add(line(event, locale)));
    captures.forEach(
        one ->
            lines.add(
                line(
                    one.at(),
                    text("website.captured." + one.outcome(), locale),
                    one.by(),
                    one.shown(),
                    null)));
    sightings.forEach(
        one ->
            lines.add(
                line(
                    one.at(),
                    text("website.seen", locale, text("website.source." + one.source(), locale)),
                    one.by() + " / " + one.unitName(),
                    one.note().isEmpty() ? one.shown() : one.shown() + "\n" + one.note(),
                    null)));
    lines.sort(Comparator.comparing(Line::at).reversed());
    return lines;
  }

  private Line line(SiteHistory.Event event, Locale locale) {
    String detail = event.detail().isEmpty() ? "" : detail(event, locale);
    String title = text("website.step." + event.step(), locale);
    String on =
        event.factDate() == null
            ? null
            : text("website.fact.on", locale, event.factDate().toString());
    String note = event.note().isEmpty() ? null : VisibleText.of(event.note());
    return line(
        event.at(),
        detail.isEmpty() ? title : text("website.step.detail", locale, title, detail),
        event.by(),
        on == null || note == null ? (on == null ? note : on) : on + " " + note,
        event.toState() == event.fromState() ? null : event.toState().kind());
  }

  private String detail(SiteHistory.Event event, Locale locale) {
    String group =
        switch (event.step()) {
          case JUDGE -> "judgement";
          case REPORT, RECEIPT, LETTER -> "recipient";
          case RECHECK -> "recheck";
          case EVIDENCE -> "captured";
          case BLOCK, UNBLOCK, DELIST -> "step";
        };
    return text("website." + group + "." + event.detail(), locale);
  }

  private Line line(
      OffsetDateTime at, String title, String by, @Nullable String text, @Nullable String kind) {
    String time = MINUTE.format(at.atZoneSameInstant(clock.getZone()));
    return new Line(at, time, title, by, text, kind);
  }

  private String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
