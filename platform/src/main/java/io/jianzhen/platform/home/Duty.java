package io.jianzhen.platform.home;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.NavGroup;
import io.jianzhen.platform.web.NavItem;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group of the navigation: its pages, and who sees them.
 *
 * @param labelKey message key of the heading, or null for the group without one
 */
record Duty(@Nullable String labelKey, List<Page> pages) {

  private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

  /** Whoever works for the campaign; an employer's people do not. */
  private static final Set<Role> STAFF = EnumSet.complementOf(EnumSet.of(Role.ENTERPRISE));

  private static final Set<Role> UNIT_WORK =
      EnumSet.of(Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.OFFICE, Role.LEADER);

  private static final Set<Role> DOING =
      EnumSet.of(
          Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.OFFICE, Role.CASE_OFFICER);

  private static final Set<Role> LEADS =
      EnumSet.of(
          Role.UNIT_REPORTER,
          Role.UNIT_REVIEWER,
          Role.INSPECTOR,
          Role.OFFICE,
          Role.LEADER,
          Role.CASE_OFFICER);

  private static final Set<Role> CLOCKS =
      EnumSet.of(
          Role.UNIT_REVIEWER,
          Role.INSPECTOR,
          Role.OFFICE,
          Role.LEADER,
          Role.CASE_OFFICER,
          Role.TIPOFF_OFFICER);

  private static final Set<Role> TRANSFERS =
      EnumSet.of(Role.UNIT_REVIEWER, Role.INSPECTOR, Role.OFFICE, Role.LEADER, Role.CASE_OFFICER);

  private static final Set<Role> DISTRICT = EnumSet.of(Role.OFFICE, Role.LEADER);

  private static final Set<Role> REPORTING =
      EnumSet.of(Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.OFFICE, Role.LEADER);

  private static final Set<Role> TIPOFFS =
      EnumSet.of(Role.TIPOFF_OFFICER, Role.OFFICE, Role.LEADER);

  /** All duties in the order of the screen. */
  private static final List<Duty> ALL =
      List.of(
          new Duty(
              null,
              List.of(
                  new Page("/", "home.nav.work", "worklist", EVERYBODY),
                  new Page("/overview", "home.nav.overview", "tree", DISTRICT))),
          new Duty(
              "home.duty.check",
              List.of(
                  new Page("/certificates/imports", "home.nav.imports", "upload", UNIT_WORK),
                  new Page("/certificates", "home.nav.certificates", "card", UNIT_WORK),
                  new Page("/certificates/lookups", "home.nav.lookups", "search", UNIT_WORK),
                  new Page("/enterprises", "home.nav.enterprises", "building", UNIT_WORK))),
          new Duty(
              "home.duty.selfcheck",
              List.of(
                  new Page("/self-checks", "home.nav.selfchecks", "worklist", UNIT_WORK),
                  new Page(
                      "/self-check/mine",
                      "home.nav.selfcheck",
                      "form",
                      EnumSet.of(Role.ENTERPRISE)))),
          new Duty(
              "home.duty.websites",
              List.of(
                  new Page("/websites/check", "home.nav.check", "globe", LEADS),
                  new Page("/websites/photos", "home.nav.photos", "card", DOING),
                  new Page("/websites/sites", "home.nav.sites", "shield", LEADS))),
          new Duty(
              "home.duty.pursue",
              List.of(
                  new Page("/tipoffs", "home.nav.tipoffs", "inbox", TIPOFFS),
                  new Page("/leads", "home.nav.leads", "lead", LEADS),
                  new Page("/cases", "home.nav.cases", "folder", LEADS),
                  new Page("/transfers", "home.nav.transfers", "link", TRANSFERS),
                  new Page("/clocks", "home.nav.clocks", "clock", CLOCKS),
                  new Page("/search", "home.nav.search", "search", LEADS))),
          new Duty(
              "home.duty.supervise",
              List.of(
                  new Page("/inspection", "home.nav.inspection", "check", UNIT_WORK),
                  new Page("/supervision/rounds", "home.nav.supervision", "shield", DISTRICT),
                  new Page("/supervision/findings", "home.nav.findings", "inbox", UNIT_WORK),
                  new Page("/publicity", "home.nav.publicity", "globe", REPORTING))),
          new Duty(
              "home.duty.report",
              List.of(
                  new Page("/reports", "home.nav.reports", "form", UNIT_WORK),
                  new Page("/liaison", "home.nav.liaison", "people", REPORTING),
                  new Page("/summaries", "home.nav.summary", "form", REPORTING),
                  new Page("/ledger", "home.nav.ledger", "ledger", UNIT_WORK))),
          new Duty(
              "home.duty.campaign",
              List.of(
                  new Page("/calendar", "home.nav.calendar", "calendar", LEADS),
                  new Page("/campaign", "home.nav.campaign", "form", STAFF),
                  new Page("/retention", "home.nav.retention", "clock", DISTRICT),
                  new Page(
                      "/handover",
                      "home.nav.handover",
                      "people",
                      EnumSet.of(Role.OFFICE, Role.UNIT_REVIEWER)),
                  new Page("/organisation", "home.nav.organisation", "tree", STAFF))),
          new Duty(
              "home.duty.system",
              List.of(
                  new Page(
                      "/accounts", "home.nav.accounts", "people", EnumSet.of(Role.SECURITY_ADMIN)),
                  new Page("/audit", "home.nav.audit", "audit", EnumSet.of(Role.AUDITOR)))));

  /** A page of the navigation; for the fields see {@link NavItem}. */
  private record Page(String href, String labelKey, String icon, Set<Role> roles) {}

  /** The navigation of a person who looks at the page with this path. */
  static List<NavGroup> of(SignedIn me, String path) {
    String current = currentOf(path);
    return ALL.stream()
        .map(duty -> new NavGroup(duty.labelKey(), duty.itemsFor(me, current)))
        .filter(group -> !group.items().isEmpty())
        .toList();
  }

  private List<NavItem> itemsFor(SignedIn me, String current) {
    return pages.stream()
        .filter(page -> page.roles().stream().anyMatch(me.roles()::contains))
        .map(
            page ->
                new NavItem(page.href(), page.labelKey(), page.icon(), page.href().equals(current)))
        .toList();
  }

  /** The page of the navigation to which a path belongs: the longest that it begins with. */
  private static String currentOf(String path) {
    return ALL.stream()
        .flatMap(duty -> duty.pages().stream())
        .map(Page::href)
        .filter(href -> path.equals(href) || path.startsWith(href + "/"))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }
}
