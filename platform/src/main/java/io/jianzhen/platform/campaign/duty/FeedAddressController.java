package io.jianzhen.platform.campaign.duty;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address under which a person subscribes to the calendar: made, renewed, ended. */
@Controller
@RequestMapping("/calendar/feed")
@Permit({
  Role.OFFICE,
  Role.UNIT_REPORTER,
  Role.UNIT_REVIEWER,
  Role.INSPECTOR,
  Role.CASE_OFFICER,
  Role.LEADER
})
class FeedAddressController {

  private final CalendarFeeds feeds;
  private final MessageSource messages;

  FeedAddressController(CalendarFeeds feeds, MessageSource messages) {
    this.feeds = feeds;
    this.messages = messages;
  }

  @GetMapping
  String show(@AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("since", feeds.since(me).orElse(null));
    return "calendar/feed";
  }

  /** Shows the new address at once and never again; it is not put into a redirect. */
  @PostMapping
  String renew(@AuthenticationPrincipal SignedIn me, Model model) {
    String address =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .pathSegment("feeds", feeds.renew(me), "calendar.ics")
            .toUriString();
    model.addAttribute("address", address);
    return show(me, model);
  }

  @PostMapping("/end")
  String end(@AuthenticationPrincipal SignedIn me, Locale locale, RedirectAttributes flash) {
    feeds.end(me);
    flash.addFlashAttribute(
        "flash", new Flash("good", messages.getMessage("calendar.feed.ended", null, locale)));
    return "redirect:/calendar/feed";
  }
}
