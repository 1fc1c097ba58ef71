package io.jianzhen.platform.campaign.duty;

import io.github.bucket4j.TimeMeter;
import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.campaign.duty.CalendarFeeds.Subscriber;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.web.ClientLimit;
import io.jianzhen.platform.web.Open;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A calendar for whoever has its secret address: what is due and when, no person and no record. The
 * programs that fetch it do not sign in.
 */
@Controller
class PublicCalendarController {

  /** A program asks some times a day; many share one address. */
  private static final int TIMES_A_MINUTE = 30;

  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final CalendarFeeds feeds;
  private final DutyBook book;
  private final Campaign campaign;
  private final MessageSource messages;
  private final Clock clock;
  private final ClientLimit limit;

  PublicCalendarController(
      CalendarFeeds feeds,
      DutyBook book,
      Campaign campaign,
      MessageSource messages,
      Clock clock,
      TimeMeter time) {
    this.feeds = feeds;
    this.book = book;
    this.campaign = campaign;
    this.messages = messages;
    this.clock = clock;
    this.limit = new ClientLimit(TIMES_A_MINUTE, time);
  }

  @Open
  @GetMapping("/feeds/{token}/calendar.ics")
  ResponseEntity<byte[]> feed(@PathVariable String token, HttpServletRequest request) {
    Duration wait = limit.take(request.getRemoteAddr());
    if (!wait.isZero()) {
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
          .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()))
          .build();
    }
    Subscriber whose = feeds.find(token).orElseThrow(() -> new OutOfReach("calendar"));
    String name = say("calendar.feed.name", whose.unitName());
    List<ICalendar.Event> events =
        DutyGroup.of(book.within(whose.reach())).stream().map(this::event).toList();
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .cacheControl(CacheControl.noStore())
        .body(ICalendar.of(name, events, clock.instant()).getBytes(StandardCharsets.UTF_8));
  }

  private ICalendar.Event event(DutyGroup group) {
    DutyLine any = group.lines().get(0);
    String standing = say("calendar.standing." + group.standing());
    return new ICalendar.Event(
        "%s.%s.%s@jianzhen".formatted(campaign.code(), any.duty(), any.period().key()),
        group.due(),
        say("calendar.feed.summary", standing, group.title(), group.which()).strip(),
        say("calendar.feed.description", group.done(), group.owed()));
  }

  /** Calendars are in Chinese: programs that fetch them do not say who reads. */
  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
  }
}
