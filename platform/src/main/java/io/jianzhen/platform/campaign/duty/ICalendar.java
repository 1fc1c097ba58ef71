package io.jianzhen.platform.campaign.duty;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Days as calendar programs read them (RFC 5545): whole days, no time zone. Lines end with CR LF
 * and have 75 octets at most; a longer one goes on in the next, which begins with a blank, and
 * never breaks within a character.
 */
final class ICalendar {

  private static final int LONGEST_LINE = 75;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private ICalendar() {}

  /**
   * Something that is due on a day.
   *
   * @param uid the same whenever it is written, and no other's
   */
  record Event(String uid, LocalDate day, String summary, String description) {}

  static String of(String name, List<Event> events, Instant now) {
    StringBuilder text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Jianzhen//Campaign calendar//ZH");
    line(text, "CALSCALE:GREGORIAN");
    line(text, "METHOD:PUBLISH");
    line(text, "X-WR-CALNAME:" + escaped(name));
    line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
    for (Event event : events) {
      line(text, "BEGIN:VEVENT");
      line(text, "UID:" + escaped(event.uid()));
      line(text, "DTSTAMP:" + MOMENT.format(now));
      line(text, "DTSTART;VALUE=DATE:" + DAY.format(event.day()));
      line(text, "DTEND;VALUE=DATE:" + DAY.format(event.day().plusDays(1)));
      line(text, "SUMMARY:" + escaped(event.summary()));
      line(text, "DESCRIPTION:" + escaped(event.description()));
      line(text, "TRANSP:TRANSPARENT");
      line(text, "END:VEVENT");
    }
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  /** Text as a value; whatever else controls a terminal or a line is left out. */
  private static String escaped(String raw) {
    StringBuilder escaped = new StringBuilder(raw.length());
    raw.codePoints()
        .forEach(
            one -> {
              if (one == '\n') {
                escaped.append("\\n");
              } else if (one == '\\' || one == ';' || one == ',') {
                escaped.append('\\').appendCodePoint(one);
              } else if (!Character.isISOControl(one)) {
                escaped.appendCodePoint(one);
              }
            });
    return escaped.toString();
  }

  private static void line(StringBuilder text, String line) {
    int[] octets = {0};
    line.codePoints()
        .forEach(
            one -> {
              String character = Character.toString(one);
              int size = character.getBytes(StandardCharsets.UTF_8).length;
              if (octets[0] + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets[0] = 1;
              }
              text.append(character);
              octets[0] += size;
            });
    text.append("\r\n");
  }
}
