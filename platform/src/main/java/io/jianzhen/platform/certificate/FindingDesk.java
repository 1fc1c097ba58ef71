package io.jianzhen.platform.certificate;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.ledger.Fact;
import io.jianzhen.platform.ledger.Ledger;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.IdentityNumbers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people decide what a finding means, and take a decision back. */
@Service
public class FindingDesk {

  private final Findings findings;
  private final CarriedDecisions carried;
  private final Ledger ledger;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  FindingDesk(
      Findings findings,
      CarriedDecisions carried,
      Ledger ledger,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.findings = findings;
    this.carried = carried;
    this.ledger = ledger;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Findings of a confirmed import that wait for a decision, in the order of the sheet. */
  public List<OpenFinding> openFindings(long importId) {
    return findings.openOf(importId);
  }

  /**
   * Decides on a finding, with all that follows: ledger, lead, audit trail.
   *
   * @param reason may be empty where {@link Decision#needsReason()} says so
   * @throws DecisionRefused if the decision does not fit the finding, lacks its reason, or the
   *     reason holds an identity number
   * @throws AlreadyDecided if another person was faster
   * @throws RosterReplaced if the employer has a newer roster on file
   * @throws OutOfReach if there is no such finding on file within reach
   */
  @Transactional
  public void decide(long finding, Decision decision, String reason, SignedIn me) {
    Findings.Case one = findings.hold(finding, me);
    if (one.replaced()) {
      throw new RosterReplaced(finding);
    }
    if (!decision.fits(one.severity())) {
      throw new DecisionRefused("decision", "certificate.decision.unfit");
    }
    if (decision.needsReason() && reason.isBlank()) {
      throw new DecisionRefused("reason", "certificate.decision.reason.missing");
    }
    refuseIdentityNumber(reason);
    findings.decide(one, decision, reason.strip(), me);
    if (decision == Decision.SUSPECTED_FORGED) {
      ledger.append(
          Fact.one(
              ReportItem.B2,
              one.unit(),
              LocalDate.now(clock),
              "person:" + one.personKey(),
              reference(finding)),
          me.username());
    }
    audit.record(me, "FINDING_DECIDE", reference(finding), decision.name());
    if (decision.opensLead()) {
      events.publishEvent(one.confirmed(decision, me));
    }
  }

  /**
   * Takes a decision back: ledger entries are reversed and the lead is withdrawn.
   *
   * @param reason never blank
   * @throws DecisionRefused if the reason is missing or holds an identity number
   * @throws AlreadyDecided if it has been taken back already
   * @throws RosterReplaced if a newer roster has taken the decision over: it is withdrawn there
   * @throws OutOfReach if there is no such finding on file within reach
   */
  @Transactional
  public void withdraw(long finding, String reason, SignedIn me) {
    Findings.Case one = findings.hold(finding, me);
    if (one.replaced() && carried.isCarriedOn(one)) {
      throw new RosterReplaced(finding);
    }
    if (reason.isBlank()) {
      throw new DecisionRefused("reason", "certificate.withdraw.reason.missing");
    }
    refuseIdentityNumber(reason);
    findings.reopen(one, reason.strip(), me);
    carried.reopenEarlier(one, reason.strip(), me);
    ledger.reverseAll(reference(one.origin()), reason.strip(), me.username());
    audit.record(me, "FINDING_WITHDRAW", reference(finding), one.state());
    events.publishEvent(new FindingWithdrawn(one.origin(), reason.strip(), me));
  }

  private static void refuseIdentityNumber(String reason) {
    if (IdentityNumbers.isIn(reason)) {
      throw new DecisionRefused("reason", "certificate.decision.reason.identity");
    }
  }

  private static String reference(long finding) {
    return "finding:" + finding;
  }
}
