package io.jianzhen.platform.home;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.campaign.Decisions;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Me;
import io.jianzhen.platform.web.NavGroup;
import io.jianzhen.platform.web.Notice;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of the back office its navigation, its person and its banners. */
@ControllerAdvice
class HomeAdvice {

  private final Campaign campaign;
  private final Decisions decisions;
  private final MessageSource messages;
  private final Clock clock;

  HomeAdvice(Campaign campaign, Decisions decisions, MessageSource messages, Clock clock) {
    this.campaign = campaign;
    this.decisions = decisions;
    this.messages = messages;
    this.clock = clock;
  }

  @ModelAttribute("nav")
  List<NavGroup> nav(@AuthenticationPrincipal @Nullable SignedIn me, HttpServletRequest request) {
    return me == null || me.mustChangePassword()
        ? List.of()
        : Duty.of(me, request.getRequestURI().substring(request.getContextPath().length()));
  }

  @ModelAttribute("me")
  @Nullable Me me(@AuthenticationPrincipal @Nullable SignedIn me) {
    return me == null
        ? null
        : new Me(
            me.displayName(),
            me.unit().name(),
            me.roles().stream().sorted().map(role -> "organisation.role." + role).toList());
  }

  /** The zone in which pages show times; the database answers in UTC. */
  @ModelAttribute("zone")
  ZoneId zone() {
    return clock.getZone();
  }

  @ModelAttribute("campaignName")
  String campaignName() {
    return campaign.name();
  }

  /** The yellow banner, until the office has decided every contradiction of the notice. */
  @ModelAttribute("notices")
  List<Notice> notices(
      @AuthenticationPrincipal @Nullable SignedIn me, HttpServletRequest request, Locale locale) {
    if (me == null || !isFullPage(request) || !concerns(me)) {
      return List.of();
    }
    int open = decisions.open().size();
    return open == 0
        ? List.of()
        : List.of(
            new Notice(
                "warn",
                messages.getMessage("home.notice.contradictions", new Object[] {open}, locale),
                "/campaign",
                messages.getMessage("home.notice.contradictions.link", null, locale)));
  }

  private static boolean concerns(SignedIn me) {
    return me.isAnyOf(Role.OFFICE, Role.LEADER, Role.UNIT_REPORTER, Role.UNIT_REVIEWER);
  }

  /** A poll shows no banner, and an error page must come even when the database does not answer. */
  private static boolean isFullPage(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.REQUEST
        && request.getHeader("HX-Request") == null;
  }
}
