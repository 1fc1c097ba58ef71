package io.jianzhen.platform.home;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The work list: what waits for me, due first. */
@Controller
class HomeController {

  private final List<WorkSource> sources;
  private final Campaign campaign;
  private final MessageSource messages;
  private final Clock clock;

  HomeController(List<WorkSource> sources, Campaign campaign, MessageSource messages, Clock clock) {
    this.sources = List.copyOf(sources);
    this.campaign = campaign;
    this.messages = messages;
    this.clock = clock;
  }

  /** A line of the work list in the language of the page. */
  record Line(String text, String href, @Nullable LocalDate due, String kind) {}

  @Permit(everybodySignedIn = true)
  @GetMapping("/")
  String home(@AuthenticationPrincipal SignedIn me, Locale locale, Model model) {
    LocalDate today = LocalDate.now(clock);
    model.addAttribute("today", today);
    model.addAttribute("phases", campaign.phases());
    model.addAttribute(
        "work",
        sources.stream()
            .flatMap(source -> source.waitingFor(me).stream())
            .sorted(
                Comparator.comparing(
                    WorkItem::due, Comparator.nullsLast(Comparator.naturalOrder())))
            .map(item -> line(item, today, locale))
            .toList());
    return "home/home";
  }

  private Line line(WorkItem item, LocalDate today, Locale locale) {
    return new Line(
        messages.getMessage(item.messageKey(), item.arguments().toArray(), locale),
        item.href(),
        item.due(),
        urgency(item.due(), today));
  }

  private static String urgency(@Nullable LocalDate due, LocalDate today) {
    if (due == null) {
      return "quiet";
    }
    if (due.isBefore(today)) {
      return "bad";
    }
    return due.isAfter(today.plusDays(3)) ? "info" : "warn";
  }
}
