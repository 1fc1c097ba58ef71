package io.jianzhen.platform.reporting.summary;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes summaries and hands them in. */
@Service
class SummaryDesk {

  private final Summaries summaries;
  private final SummaryFigures figures;
  private final SummaryBoard board;
  private final AuditTrail audit;

  SummaryDesk(Summaries summaries, SummaryFigures figures, SummaryBoard board, AuditTrail audit) {
    this.summaries = summaries;
    this.figures = figures;
    this.board = board;
    this.audit = audit;
  }

  /** The district's is the office's; a unit's is its reporter's and its reviewer's. */
  static boolean mayWrite(Unit unit, SignedIn me) {
    return unit.kind() == Unit.Kind.DISTRICT
        ? me.isAnyOf(Role.OFFICE)
        : me.isAnyOf(Role.UNIT_REPORTER, Role.UNIT_REVIEWER)
            && unit.path().startsWith(me.unit().path());
  }

  /** A unit's is handed in by its reviewer. */
  static boolean mayHandIn(Unit unit, SignedIn me) {
    return mayWrite(unit, me) && me.isAnyOf(Role.OFFICE, Role.UNIT_REVIEWER);
  }

  /**
   * @throws Summaries.MovedOn if somebody was faster
   */
  @Transactional
  public void save(Unit unit, int seen, SummaryText text, SignedIn me) {
    summaries.save(unit.code(), seen, text, me.username());
    audit.record(me, "SUMMARY_SAVE", "summary:" + unit.code(), "");
  }

  /**
   * Keeps the words and freezes them with their figures.
   *
   * @throws Summaries.MovedOn if somebody was faster
   */
  @Transactional
  public void handIn(Unit unit, int seen, SummaryText text, SignedIn me) {
    summaries.save(unit.code(), seen, text, me.username());
    summaries.freeze(
        summaries.of(unit.code()), figures.paper(unit, text, board.missing()), me.username());
    audit.record(me, "SUMMARY_HAND_IN", "summary:" + unit.code(), "");
  }
}
