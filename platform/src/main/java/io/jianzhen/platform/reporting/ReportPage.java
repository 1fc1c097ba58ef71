package io.jianzhen.platform.reporting;

import io.jianzhen.platform.ledger.EntriesPage;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.reporting.FormProblem.Severity;
import io.jianzhen.platform.web.FormErrors;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts everything on the page of one report. */
@Component
class ReportPage {

  private final ReportSheets sheets;
  private final Reports reports;
  private final Deadlines deadlines;
  private final MessageSource messages;

  ReportPage(ReportSheets sheets, Reports reports, Deadlines deadlines, MessageSource messages) {
    this.sheets = sheets;
    this.reports = reports;
    this.deadlines = deadlines;
    this.messages = messages;
  }

  /**
   * A problem or a difference in the language of the page.
   *
   * @param kind bad or warn
   */
  record Line(String kind, String text, String href) {}

  /**
   * Shows a report.
   *
   * @param texts as stored, or as typed if they could not be stored
   */
  String show(
      Report report,
      ReportTexts texts,
      FormErrors errors,
      SignedIn me,
      Locale locale,
      Model model) {
    ReportSheet sheet = sheets.of(report);
    model.addAttribute("report", report);
    model.addAttribute("month", report.month().toString());
    model.addAttribute("texts", texts);
    model.addAttribute("errors", errors);
    model.addAttribute("form", FormView.of(sheet.form(), report.unit().code()));
    model.addAttribute("last", sheet.last().orElse(null));
    model.addAttribute("differences", differences(sheet, locale));
    model.addAttribute("problems", problems(sheet, locale));
    model.addAttribute("events", reports.events(report));
    addDates(report, model);
    addWhatMayBeDone(report, me, model);
    addState(report, locale, model);
    return "reporting/report";
  }

  private void addDates(Report report, Model model) {
    ReportCalendar calendar = deadlines.calendar();
    model.addAttribute("due", calendar.due(report.month()));
    model.addAttribute("late", calendar.isLate(report.month()) && !report.state().isFrozen());
    model.addAttribute("backfill", calendar.isBackfill(report.month()));
    model.addAttribute("cutOffUnsupported", deadlines.isCutOffUnsupported());
  }

  private static void addWhatMayBeDone(Report report, SignedIn me, Model model) {
    boolean enters =
        me.isAnyOf(Role.OFFICE)
            || (me.isAnyOf(Role.UNIT_REPORTER, Role.UNIT_REVIEWER)
                && report.unit().path().startsWith(me.unit().path()));
    model.addAttribute("steps", ReportDesk.stepsFor(report, me));
    model.addAttribute("mayWrite", ReportDesk.mayWrite(report, me));
    model.addAttribute("mayEnter", enters && !report.state().isFrozen());
    model.addAttribute("seesDistrict", me.isAnyOf(Role.OFFICE, Role.LEADER));
  }

  private void addState(Report report, Locale locale, Model model) {
    model.addAttribute("stateKind", ReportLine.kind(report.state()));
    model.addAttribute(
        "stateLabels",
        Arrays.stream(ReportState.values())
            .map(state -> messages.getMessage("reporting.state." + state, null, locale))
            .toList());
    boolean done = report.state() == ReportState.ACCEPTED;
    int place = Arrays.asList(ReportState.values()).indexOf(report.state());
    model.addAttribute("stateNumber", place + (done ? 2 : 1));
  }

  private List<Line> differences(ReportSheet sheet, Locale locale) {
    Report report = sheet.report();
    return sheet.differences().stream()
        .map(
            one ->
                new Line(
                    "warn",
                    messages.getMessage(
                        "reporting.difference." + one.scope(),
                        new Object[] {
                          one.item().name(),
                          isEnglish(locale) ? one.item().english() : one.item().label(),
                          one.reported(),
                          one.now()
                        },
                        locale),
                    EntriesPage.of(one.item(), report.unit().code(), report.month(), one.scope())))
        .toList();
  }

  private static List<Line> problems(ReportSheet sheet, Locale locale) {
    return sheet.problems().stream()
        .map(
            problem ->
                new Line(
                    problem.severity() == Severity.BLOCKS ? "bad" : "warn",
                    text(problem, locale),
                    ""))
        .toList();
  }

  static String text(FormProblem problem, Locale locale) {
    return isEnglish(locale) ? problem.sentence().en() : problem.sentence().zh();
  }

  private static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals("en");
  }
}
