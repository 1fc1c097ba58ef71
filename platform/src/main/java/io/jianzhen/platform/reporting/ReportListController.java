package io.jianzhen.platform.reporting;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Choice;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A unit's months, or for the office a month's units. */
@Controller
class ReportListController {

  private final ReportBoard board;
  private final Deadlines deadlines;
  private final MessageSource messages;

  ReportListController(ReportBoard board, Deadlines deadlines, MessageSource messages) {
    this.board = board;
    this.deadlines = deadlines;
    this.messages = messages;
  }

  /** How many reports are in a state. */
  record Count(ReportState state, String label, long units) {}

  @Permit({Role.OFFICE, Role.LEADER, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
  @GetMapping("/reports")
  String list(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(required = false) @Nullable YearMonth month,
      Locale locale,
      Model model) {
    model.addAttribute("cutOffUnsupported", deadlines.isCutOffUnsupported());
    return me.isAnyOf(Role.OFFICE, Role.LEADER) ? units(month, locale, model) : months(me, model);
  }

  private String months(SignedIn me, Model model) {
    ReportCalendar calendar = deadlines.calendar();
    model.addAttribute("lines", board.lines(me.reach(), calendar.months(), calendar));
    return "reporting/months";
  }

  private String units(@Nullable YearMonth asked, Locale locale, Model model) {
    ReportCalendar calendar = asked == null ? deadlines.calendar() : deadlines.calendarWith(asked);
    YearMonth month = asked == null ? calendar.current() : asked;
    List<ReportLine> lines = board.lines("/", List.of(month), calendar);
    model.addAttribute("month", month.toString());
    model.addAttribute("due", calendar.due(month));
    model.addAttribute("backfill", calendar.isBackfill(month));
    model.addAttribute("months", newestFirst(calendar));
    model.addAttribute("lines", lines);
    model.addAttribute("late", lines.stream().filter(ReportLine::late).toList());
    model.addAttribute("counts", counts(lines, locale));
    model.addAttribute("accepted", count(lines, ReportState.ACCEPTED));
    return "reporting/units";
  }

  static List<Choice> newestFirst(ReportCalendar calendar) {
    List<Choice> choices = new ArrayList<>();
    calendar.months().forEach(one -> choices.add(new Choice(one.toString(), one.toString())));
    Collections.reverse(choices);
    return choices;
  }

  private List<Count> counts(List<ReportLine> lines, Locale locale) {
    return Arrays.stream(ReportState.values())
        .map(
            state ->
                new Count(
                    state,
                    messages.getMessage("reporting.state." + state, null, locale),
                    count(lines, state)))
        .toList();
  }

  private static long count(List<ReportLine> lines, ReportState state) {
    return lines.stream().filter(line -> line.state() == state).count();
  }
}
