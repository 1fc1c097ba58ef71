package io.jianzhen.platform.reporting;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import java.time.YearMonth;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves reports along the procedure, one step and one transaction at a time; the audit trail is
 * written in the same transaction.
 *
 * <p>Every step throws {@link OutOfReach} if the person sees no such report, {@link
 * AccessDeniedException} if it is not theirs to take, {@link IllegalStep} if the procedure forbids
 * it, and {@link StaleReport} if somebody was faster.
 */
@Service
public class ReportDesk {

  private final Units units;
  private final Reports reports;
  private final ReportSheets sheets;
  private final Snapshots snapshots;
  private final Deadlines deadlines;
  private final AuditTrail audit;

  ReportDesk(
      Units units,
      Reports reports,
      ReportSheets sheets,
      Snapshots snapshots,
      Deadlines deadlines,
      AuditTrail audit) {
    this.units = units;
    this.reports = reports;
    this.sheets = sheets;
    this.snapshots = snapshots;
    this.deadlines = deadlines;
    this.audit = audit;
  }

  /** Writes the text part. The texts must fit: see {@link ReportTexts}. */
  @Transactional
  public void saveText(String unit, YearMonth month, ReportTexts texts, SignedIn me) {
    saveText(open(unit, month, me), texts, me);
  }

  /** 送审: hands the draft to the reviewer. */
  @Transactional
  public void review(String unit, YearMonth month, SignedIn me) {
    take(open(unit, month, me), ReportStep.REVIEW, "", me);
  }

  /** 退回修改: gives the draft back to the reporter. */
  @Transactional
  public void sendBack(String unit, YearMonth month, String reason, SignedIn me) {
    take(open(unit, month, me), ReportStep.SEND_BACK, reason, me);
  }

  /**
   * 报送: freezes the figures and hands them to the office.
   *
   * @throws SubmissionRefused if the figures cannot be right
   */
  @Transactional
  public void submit(String unit, YearMonth month, SignedIn me) {
    take(open(unit, month, me), ReportStep.SUBMIT, "", me);
  }

  /** 退回: the office gives a submitted report back. */
  @Transactional
  public void giveBack(String unit, YearMonth month, String reason, SignedIn me) {
    take(open(unit, month, me), ReportStep.RETURN, reason, me);
  }

  /** 接收: the office accepts a submitted report. */
  @Transactional
  public void accept(String unit, YearMonth month, SignedIn me) {
    take(open(unit, month, me), ReportStep.ACCEPT, "", me);
  }

  /** 重新开放: the office lets an accepted report be corrected. */
  @Transactional
  public void reopen(String unit, YearMonth month, String reason, SignedIn me) {
    take(open(unit, month, me), ReportStep.REOPEN, reason, me);
  }

  /** The report that the person may see, blank if nobody has touched it. */
  Report find(String unit, YearMonth month, SignedIn me) {
    return reports.get(reportingUnit(unit, month, me), month);
  }

  @Transactional
  void take(String unit, YearMonth month, int version, ReportStep step, String why, SignedIn me) {
    take(fresh(open(unit, month, me), version), step, why, me);
  }

  @Transactional
  void saveText(String unit, YearMonth month, int version, ReportTexts texts, SignedIn me) {
    saveText(fresh(open(unit, month, me), version), texts, me);
  }

  /** Whether the person may change the texts now. */
  static boolean mayWrite(Report report, SignedIn me) {
    boolean own = report.unit().path().startsWith(me.unit().path());
    return switch (report.state()) {
      case DRAFT -> own && me.isAnyOf(Role.UNIT_REPORTER, Role.UNIT_REVIEWER);
      case IN_REVIEW -> own && me.isAnyOf(Role.UNIT_REVIEWER);
      case SUBMITTED, ACCEPTED -> false;
    };
  }

  /** The steps that the person may take now. */
  static List<ReportStep> stepsFor(Report report, SignedIn me) {
    return report.state().steps().stream().filter(step -> step.isFor(me, report.unit())).toList();
  }

  private void saveText(Report report, ReportTexts texts, SignedIn me) {
    if (!texts.whatIsWrong().isEmpty()) {
      throw new IllegalArgumentException("texts too long: " + texts.whatIsWrong().keySet());
    }
    if (!mayWrite(report, me)) {
      throw new AccessDeniedException(
          "the texts of %s in %s".formatted(report.path(), report.state()));
    }
    reports.save(report.with(texts));
    reports.note(report, "TEXT", "", me.username());
    audit.record(me, "REPORT_TEXT", "report:" + report.id(), subject(report));
  }

  private void take(Report report, ReportStep step, String reason, SignedIn me) {
    Report next = report.take(step);
    if (!step.isFor(me, report.unit())) {
      throw new AccessDeniedException("%s of %s".formatted(step, report.path()));
    }
    String why = step.needsReason() ? reason.strip() : "";
    if (step.needsReason()) {
      ReasonWrong.check(step, reason);
    }
    reports.save(next);
    if (step == ReportStep.SUBMIT) {
      freeze(report, me);
    }
    reports.note(report, step.name(), why, me.username());
    audit.record(me, "REPORT_" + step, "report:" + report.id(), subject(report));
  }

  /** The stored step holds the row's lock, so paper entries of this month wait until it is done. */
  private void freeze(Report report, SignedIn me) {
    ReportSheet sheet = sheets.of(report);
    if (!sheet.blocking().isEmpty()) {
      throw new SubmissionRefused(report, sheet.blocking());
    }
    int revision = sheet.last().map(Snapshot::revision).orElse(0) + 1;
    snapshots.freeze(report, sheet.form(), revision, me.username());
  }

  private Report open(String unit, YearMonth month, SignedIn me) {
    return reports.open(reportingUnit(unit, month, me), month);
  }

  private Unit reportingUnit(String code, YearMonth month, SignedIn me) {
    Unit unit = units.get(code, me);
    if (!unit.reportsMonthly()) {
      throw new OutOfReach("report of " + code);
    }
    deadlines.calendarWith(month);
    return unit;
  }

  private static Report fresh(Report report, int version) {
    if (report.version() != version) {
      throw new StaleReport(report, version);
    }
    return report;
  }

  private static String subject(Report report) {
    return report.unit().code() + " " + report.month();
  }
}
