package io.jianzhen.platform.casework;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.certificate.Decision;
import io.jianzhen.platform.certificate.FindingConfirmed;
import io.jianzhen.platform.certificate.FindingWithdrawn;
import io.jianzhen.platform.ledger.Fact;
import io.jianzhen.platform.ledger.Ledger;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens, reports and withdraws leads. */
@Service
public class LeadDesk {

  private final Leads leads;
  private final Particulars particulars;
  private final Ledger ledger;
  private final AuditTrail audit;
  private final Clock clock;

  LeadDesk(Leads leads, Particulars particulars, Ledger ledger, AuditTrail audit, Clock clock) {
    this.leads = leads;
    this.particulars = particulars;
    this.ledger = ledger;
    this.audit = audit;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void open(FindingConfirmed finding) {
    String what = finding.decision() == Decision.SUSPECTED_FORGED ? "疑似持假冒证件" : "持无效或不符证件";
    long id = leads.open(finding, finding.holder() + what);
    holder(id, finding.personKey(), finding.by());
    audit.record(finding.by(), "LEAD_OPEN", reference(id), "finding:" + finding.finding());
  }

  private void holder(long id, String personKey, SignedIn by) {
    if (!personKey.isEmpty()) {
      var person = ParticularKind.identity(personKey);
      particulars.found(
          leads.get(id),
          List.of(
              new FoundParticular(
                  FoundParticular.Source.PERSON, ParticularKind.IDENTITY, person, "")),
          by.username());
    }
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void withdraw(FindingWithdrawn finding) {
    withdraw("finding:" + finding.finding(), finding.reason(), finding.by());
  }

  /** Withdraws the living lead that a record opened, if any, and what it has counted. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(String opener, String reason, SignedIn by) {
    leads
        .withdraw(opener, reason, by)
        .ifPresent(
            id -> {
              ledger.reverseAll(reference(id), reason, by.username());
              audit.record(by, "LEAD_WITHDRAW", reference(id), opener);
            });
  }

  /** {@link #report} for the lead that a finding opened. */
  @Transactional
  public void reportFor(long finding, String note, SignedIn me) {
    report(leads.openedBy("finding:" + finding), note, me);
  }

  /**
   * Notes that a lead was reported to an authority. A person with a suspected forgery counts from
   * today as reported (B3).
   *
   * @param note to whom and how; may be empty
   * @throws LeadMovedOn if it is no longer new
   * @throws OutOfReach if there is none within reach
   */
  @Transactional
  void report(long id, String note, SignedIn me) {
    Lead lead = leads.get(id, me);
    leads.report(id, note.strip(), me);
    if (lead.ground() == Lead.Ground.SUSPECTED_FORGED) {
      ledger.append(
          Fact.one(
              ReportItem.B3,
              lead.unit(),
              LocalDate.now(clock),
              "person:" + lead.personKey(),
              reference(id)),
          me.username());
    }
    audit.record(me, "LEAD_REPORT", reference(id), lead.number());
  }

  /**
   * Opens a lead for a unit from something that a module was told. What that says stays with the
   * module, which shows it as a {@link LeadContent}.
   *
   * @param told code of the unit, the record it comes from and a title that names no person
   * @return the lead's id and number
   */
  @Transactional
  public Opened openFor(Told told, SignedIn me) {
    Opened opened = leads.open(told, me);
    audit.record(me, "LEAD_OPEN", reference(opened.id()), told.reference());
    return opened;
  }

  /**
   * Opens a lead on somebody who works with a forged certificate, as inspectors have found, unless
   * a living one is about the same person at the same employer already. The caller holds the
   * employer, so that two visits do not both open one.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Opened openForVisit(Found found, SignedIn me) {
    Optional<Opened> living = leads.livingOf(found.enterprise(), found.personKey());
    if (living.isPresent()) {
      return living.get();
    }
    Opened opened =
        leads.insert(
            new Leads.Fresh(
                found.unit(),
                found.enterprise(),
                found.reference(),
                Lead.Ground.INSPECTION,
                found.personKey(),
                found.title(),
                found.summary(),
                found.unit(),
                true),
            me);
    holder(opened.id(), found.personKey(), me);
    audit.record(me, "LEAD_OPEN", reference(opened.id()), found.reference());
    return opened;
  }

  /**
   * What inspectors have found.
   *
   * @param reference the record, such as {@code inspection-finding:17}
   * @param personKey that of the ledger; empty if the person is not known by number
   * @param title names no person, nor does the summary
   */
  public record Found(
      String unit,
      long enterprise,
      String reference,
      String personKey,
      String title,
      String summary) {}

  /** The living lead with this number, in whatever unit; for joining what was told again. */
  public Optional<Opened> numbered(String number) {
    return leads.numbered(number);
  }

  /** What a lead is opened with. */
  public record Told(String unit, String reference, String title) {}

  /** A lead as whoever opened it may know it. */
  public record Opened(long id, String number) {}

  private static String reference(long lead) {
    return "lead:" + lead;
  }
}
