package io.jianzhen.platform.ledger;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters figures of units that work on paper, and takes such entries back. */
@Service
public class LedgerDesk {

  private final Ledger ledger;
  private final Units units;
  private final ClosedMonths closed;
  private final AuditTrail audit;

  LedgerDesk(Ledger ledger, Units units, ClosedMonths closed, AuditTrail audit) {
    this.ledger = ledger;
    this.units = units;
    this.closed = closed;
    this.audit = audit;
  }

  /**
   * Enters a fact from paper.
   *
   * @return the entry's id
   * @throws OutOfReach if the person may not enter for the unit
   * @throws MonthClosed if the month has been reported
   */
  @Transactional
  public long enter(Fact fact, SignedIn me) {
    if (unitsOf(me).stream().noneMatch(unit -> unit.code().equals(fact.unit()))) {
      throw new OutOfReach("unit " + fact.unit());
    }
    refuseIfClosed(fact.unit(), YearMonth.from(fact.on()));
    long id = ledger.append(fact, me.username());
    audit.record(me, "LEDGER_ENTER", "ledger:" + id, about(fact.item(), fact.unit(), fact.on()));
    return id;
  }

  /**
   * Takes back an entry from paper.
   *
   * @param reason never blank
   * @throws OutOfReach if the person sees no such entry
   * @throws NotFromPaper if the entry belongs to a record of the system
   * @throws MonthClosed if the month has been reported
   * @throws AlreadyReversed if somebody was faster
   */
  @Transactional
  public void reverse(long entry, String reason, SignedIn me) {
    LedgerEntry found = find(entry, me);
    if (!found.manual() || found.reverses() != null) {
      throw new NotFromPaper(found);
    }
    refuseIfClosed(found.unit(), YearMonth.from(found.factDate()));
    ledger.reverse(entry, reason, me.username());
    audit.record(
        me,
        "LEDGER_REVERSE",
        "ledger:" + entry,
        about(found.item(), found.unit(), found.factDate()));
  }

  /** The entry, if the person may enter for its unit. */
  LedgerEntry find(long entry, SignedIn me) {
    return ledger
        .find(entry)
        .filter(one -> unitsOf(me).stream().anyMatch(unit -> unit.code().equals(one.unit())))
        .orElseThrow(() -> new OutOfReach("ledger entry " + entry));
  }

  /** The units for which the person may enter: those that a report covers. */
  List<Unit> unitsOf(SignedIn me) {
    List<Unit> all = units.all();
    String reach = me.isAnyOf(Role.OFFICE) ? "/" : me.unit().path();
    return all.stream()
        .filter(unit -> unit.path().startsWith(reach))
        .filter(
            unit ->
                all.stream()
                    .anyMatch(
                        owner -> owner.reportsMonthly() && unit.path().startsWith(owner.path())))
        .toList();
  }

  /** What the audit trail says of an entry: no reason, which may name somebody. */
  private static String about(ReportItem item, String unit, LocalDate on) {
    return "%s %s %s".formatted(item, unit, on);
  }

  private void refuseIfClosed(String unit, YearMonth month) {
    if (closed.isClosed(unit, month)) {
      throw new MonthClosed(unit, month);
    }
  }
}
