package io.jianzhen.platform.inspection.visit;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.casework.LeadDesk;
import io.jianzhen.platform.inspection.visit.VisitContents.Noted;
import io.jianzhen.platform.ledger.EmployerKey;
import io.jianzhen.platform.ledger.Fact;
import io.jianzhen.platform.ledger.Ledger;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finishes visits, drops them, takes them back: state, history, ledger and leads at once. */
@Service
public class InspectionVisitDesk {

  private final InspectionVisits visits;
  private final VisitContents contents;
  private final LeadDesk leads;
  private final Ledger ledger;
  private final Units units;
  private final AuditTrail audit;

  InspectionVisitDesk(
      InspectionVisits visits,
      VisitContents contents,
      LeadDesk leads,
      Ledger ledger,
      Units units,
      AuditTrail audit) {
    this.visits = visits;
    this.contents = contents;
    this.leads = leads;
    this.ledger = ledger;
    this.units = units;
    this.audit = audit;
  }

  /**
   * Finishes a visit: it counts in C1, each finding of work with a forged certificate in C2. What
   * arrives again under the same key changes nothing, whatever else it holds: a phone does not know
   * whether an answer that it never saw was given.
   *
   * @throws VisitMovedOn if it was finished under another key, dropped, or changed since it was
   *     seen
   * @throws OutOfReach if the unit does not inspect
   */
  @Transactional
  public void finish(long id, int version, VisitResult result, SignedIn me) {
    Visit visit = visits.lock(id, me);
    if (result.key().equals(visit.sentKey())) {
      return;
    }
    if (visit.state() != Visit.State.PLANNED || visit.version() != version) {
      throw new VisitMovedOn(id);
    }
    if (units.find(visit.unit()).filter(Unit::canInspect).isEmpty()) {
      throw new OutOfReach("inspection by " + visit.unit());
    }
    contents.holdEmployer(visit.enterprise());
    visits.finish(visit, result, me);
    count(visit, ReportItem.C1, result, "enterprise:" + EmployerKey.of(visit.creditCode()), me);
    result.cards().forEach(one -> contents.add(id, one));
    result.findings().forEach(one -> find(visit, result, one, me));
    note(visit, "DONE", "", me);
  }

  private void find(Visit visit, VisitResult result, VisitResult.Found found, SignedIn me) {
    long finding = contents.nextFinding();
    if (found.kind() != FindingKind.FORGED) {
      contents.add(finding, visit.id(), found, null);
      return;
    }
    String person = found.card() == null ? "" : found.card().personKey();
    var lead =
        leads.openForVisit(
            new LeadDesk.Found(
                visit.unit(),
                visit.enterprise(),
                "inspection-finding:" + finding,
                person,
                "执法检查发现持假证上岗：" + visit.employer(),
                "见现场检查记录 " + visit.number()),
            me);
    contents.add(finding, visit.id(), found, lead.id());
    count(visit, ReportItem.C2, result, person.isEmpty() ? null : "person:" + person, me);
  }

  private void count(
      Visit visit, ReportItem item, VisitResult result, @Nullable String subject, SignedIn me) {
    ledger.append(
        new Fact(
            item, visit.unit(), result.on(), BigDecimal.ONE, subject, visit.reference(), "", false),
        me.username());
  }

  /** It was not made. */
  @Transactional
  public void drop(long id, int version, String reason, SignedIn me) {
    Visit visit = visits.lock(id, me);
    visits.end(visit, version, Visit.State.PLANNED, Visit.State.DROPPED);
    note(visit, "DROPPED", reason, me);
  }

  /**
   * It was entered in error: what it counted is reversed, and the leads that it alone has opened
   * are withdrawn. What was written stays on record.
   */
  @Transactional
  public void takeBack(long id, int version, String reason, SignedIn me) {
    Visit visit = visits.lock(id, me);
    contents.holdEmployer(visit.enterprise());
    visits.end(visit, version, Visit.State.DONE, Visit.State.TAKEN_BACK);
    ledger.reverseAll(visit.reference(), reason, me.username());
    contents.withdrawOrders(id);
    contents.openersOfAlone(id).forEach(opener -> leads.withdraw(opener, reason, me));
    note(visit, "TAKEN_BACK", reason, me);
  }

  private void note(Visit visit, String step, String note, SignedIn me) {
    contents.note(new Noted(visit.id(), null, step, null, note), me);
    audit.record(me, "INSPECTION_" + step, visit.reference(), visit.number());
  }
}
