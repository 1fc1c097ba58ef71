package io.jianzhen.platform.reporting;

import static io.jianzhen.platform.organisation.Role.OFFICE;
import static io.jianzhen.platform.organisation.Role.UNIT_REPORTER;
import static io.jianzhen.platform.organisation.Role.UNIT_REVIEWER;
import static io.jianzhen.platform.reporting.ReportState.ACCEPTED;
import static io.jianzhen.platform.reporting.ReportState.DRAFT;
import static io.jianzhen.platform.reporting.ReportState.IN_REVIEW;
import static io.jianzhen.platform.reporting.ReportState.SUBMITTED;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import java.util.Locale;

/** A step of the procedure: from where, to where, by whom, and whether a reason is needed. */
enum ReportStep {
  /** 送审: the reporter hands the draft to the unit's reviewer. */
  REVIEW(DRAFT, IN_REVIEW, UNIT_REPORTER, false),
  /** 退回修改: the reviewer sends it back. */
  SEND_BACK(IN_REVIEW, DRAFT, UNIT_REVIEWER, true),
  /** 报送: the reviewer submits it; the figures are frozen. */
  SUBMIT(IN_REVIEW, SUBMITTED, UNIT_REVIEWER, false),
  /** 退回: the office does not accept it. */
  RETURN(SUBMITTED, DRAFT, OFFICE, true),
  /** 接收: the office accepts it. */
  ACCEPT(SUBMITTED, ACCEPTED, OFFICE, false),
  /** 重新开放: the office lets the unit correct an accepted report. */
  REOPEN(ACCEPTED, DRAFT, OFFICE, true);

  private final ReportState from;
  private final ReportState to;
  private final Role role;
  private final boolean needsReason;

  ReportStep(ReportState from, ReportState to, Role role, boolean needsReason) {
    this.from = from;
    this.to = to;
    this.role = role;
    this.needsReason = needsReason;
  }

  /** The step with this {@link #path()}. */
  static ReportStep ofPath(String path) {
    return valueOf(path.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  ReportState from() {
    return from;
  }

  ReportState to() {
    return to;
  }

  public boolean needsReason() {
    return needsReason;
  }

  /** The last part of its address, such as {@code send-back}. */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Whether this person may take the step. A role of a unit counts in the person's own unit only,
   * even if another role lets the person see the whole district.
   */
  boolean isFor(SignedIn me, Unit unit) {
    return me.isAnyOf(role) && (role == OFFICE || unit.path().startsWith(me.unit().path()));
  }
}
