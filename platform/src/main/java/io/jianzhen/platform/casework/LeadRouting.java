package io.jianzhen.platform.casework;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.ledger.Fact;
import io.jianzhen.platform.ledger.Ledger;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a lead to the unit whose duty it is. No step leaves a lead with nobody: what a unit
 * refuses waits for the office.
 */
@Service
class LeadRouting {

  private final Leads leads;
  private final Units units;
  private final Ledger ledger;
  private final AuditTrail audit;
  private final Clock clock;

  LeadRouting(Leads leads, Units units, Ledger ledger, AuditTrail audit, Clock clock) {
    this.leads = leads;
    this.units = units;
    this.ledger = ledger;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A step that was read and found possible.
   *
   * @param unit to which it is sent, with {@link LeadStep#SEND}
   * @param body to which it is handed, with {@link LeadStep#OUTSIDE}; else empty
   * @param handler user name, with {@link LeadStep#ASSIGN}; else empty
   */
  record Asked(
      Lead lead,
      LeadStep step,
      @Nullable Unit unit,
      String body,
      String handler,
      Lead.Priority priority,
      String note) {}

  /**
   * Takes a step.
   *
   * @throws LeadMovedOn if something happened to the lead since it was read
   */
  @Transactional
  void take(Asked asked, SignedIn me) {
    Lead lead = asked.lead();
    int version = leads.move(lead, after(asked, me));
    if (asked.step() == LeadStep.OUTSIDE_UNDONE && !leads.get(lead.id()).countedOutside()) {
      // A transfer of its case was delivered while this waited for the row: it leans on the figure.
      throw new LeadMovedOn(lead.id());
    }
    String note = asked.body().isEmpty() ? asked.note() : asked.body() + "：" + asked.note();
    String about = asked.handler().isEmpty() ? note : asked.handler() + " " + note;
    leads.note(
        lead.id(),
        new Leads.Noted(asked.step().name(), about.strip(), codeOf(asked.unit()), version),
        me.username());
    if (!lead.handedOver() && isHandedOver(asked)) {
      count(lead, asked.step(), me);
    } else if (asked.step() == LeadStep.OUTSIDE_UNDONE) {
      takeBack(lead, asked.note(), me);
    }
    audit.record(me, "LEAD_" + asked.step(), "lead:" + lead.id(), lead.number());
  }

  private Leads.Change after(Asked asked, SignedIn me) {
    Leads.Change now = Leads.Change.of(asked.lead());
    return switch (asked.step()) {
      case TAKE -> now.takenBy(me.username());
      case REFUSE -> now.ownedBy(null);
      case ASSIGN -> now.takenBy(asked.handler());
      case SEND -> now.ownedBy(codeOf(asked.unit())).sent(from(asked.lead()), today());
      case OUTSIDE, OUTSIDE_UNDONE -> now;
      case PRIORITY -> now.at(asked.priority());
      case CLOSE -> now.in(Lead.State.CLOSED);
      case REOPEN ->
          now.in(leads.wasReported(asked.lead().id()) ? Lead.State.REPORTED : Lead.State.NEW);
    };
  }

  /** Handed to the police once they take it up, and to others outside when it is handed to them. */
  private boolean isHandedOver(Asked asked) {
    Lead lead = asked.lead();
    return switch (asked.step()) {
      case TAKE -> isOfPolice(lead.owner()) && !isOfPolice(from(lead));
      case OUTSIDE -> true;
      default -> false;
    };
  }

  private boolean isOfPolice(@Nullable String code) {
    return code != null
        && units
            .find(code)
            .filter(unit -> unit.kind() == Unit.Kind.POLICE || unit.kind() == Unit.Kind.DETACHMENT)
            .isPresent();
  }

  /** C3: once for a lead, for the unit that handed it over, on the day on which it was sent. */
  private void count(Lead lead, LeadStep step, SignedIn me) {
    leads.handedOver(lead.id(), step == LeadStep.OUTSIDE);
    LocalDate sent = step == LeadStep.OUTSIDE ? null : lead.sentOn();
    ledger.appendToItsCampaign(
        Fact.one(
            ReportItem.C3,
            from(lead),
            sent == null ? today() : sent,
            "lead:" + lead.id(),
            "lead:" + lead.id()),
        me.username());
  }

  /** It counts again when it is handed over, whoever gets it then. */
  private void takeBack(Lead lead, String reason, SignedIn me) {
    leads.notHandedOver(lead.id());
    ledger.live(List.of("lead:" + lead.id())).stream()
        .filter(entry -> entry.item() == ReportItem.C3)
        .forEach(entry -> ledger.reverse(entry.id(), reason, me.username()));
  }

  /** The unit that has it now, or had it before it was sent. */
  private static String from(Lead lead) {
    String from = lead.taken() ? lead.owner() : lead.sentFrom();
    return from == null ? lead.unit() : from;
  }

  private static @Nullable String codeOf(@Nullable Unit unit) {
    return unit == null ? null : unit.code();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
