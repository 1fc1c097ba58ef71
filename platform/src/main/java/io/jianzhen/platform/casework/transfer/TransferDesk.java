package io.jianzhen.platform.casework.transfer;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.casework.clock.Clocks;
import io.jianzhen.platform.ledger.Fact;
import io.jianzhen.platform.ledger.Ledger;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a transfer from step to step: state, history, clocks, ledger and trail in one. */
@Service
class TransferDesk {

  private static final List<String> OWN_CLOCKS =
      List.of("T01", "T02", "T03", "T05", "T07", "T09", "T10", "T11", "T12");

  private final Transfers transfers;
  private final TransferBook book;
  private final Clocks clocks;
  private final Ledger ledger;
  private final AuditTrail audit;
  private final Clock clock;

  TransferDesk(
      Transfers transfers,
      TransferBook book,
      Clocks clocks,
      Ledger ledger,
      AuditTrail audit,
      Clock clock) {
    this.transfers = transfers;
    this.book = book;
    this.clocks = clocks;
    this.ledger = ledger;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A step as it is asked for.
   *
   * @param version of the page on which it was asked for
   * @param happened when
   * @param note receipt, document number or reason
   */
  record Asked(long id, int version, TransferStep step, OffsetDateTime happened, String note) {}

  /**
   * Opens the file of a transfer.
   *
   * @param found when it was found that the case has to be transferred
   * @return its id; empty if the case is under way already
   */
  @Transactional
  public Optional<Long> open(Transfers.Case of, String police, OffsetDateTime found, SignedIn me) {
    book.lockCase(of.id());
    if (transfers.holds(Set.of(of.id()))) {
      return Optional.empty();
    }
    long id = book.open(of, police, found, me.username());
    Transfer transfer = transfers.get(id, me);
    book.note(id, 0, "OPEN", found, "", me.username());
    start("T01", transfer, transfer.unit(), found, me);
    audit.record(me, "TRANSFER_OPEN", transfer.reference(), of.number());
    return Optional.of(id);
  }

  /** The steps that a person may take now. */
  List<TransferStep> offered(Transfer transfer, SignedIn me) {
    boolean isOurs = transfer.unitPath().startsWith(me.reach());
    boolean isComplete = transfers.parts(transfer.id()).stream().noneMatch(Part.Held::isMissing);
    return Arrays.stream(TransferStep.values())
        .filter(step -> isOurs && step.isOpenFor(transfer.state()))
        .filter(step -> step.isOfHead() ? mayDecide(transfer, me) : mayAct(me))
        .filter(step -> step != TransferStep.DELIVER || isComplete)
        .toList();
  }

  boolean mayAct(SignedIn me) {
    return me.isAnyOf(Role.OFFICE, Role.INSPECTOR, Role.UNIT_REVIEWER);
  }

  /** The head, or whoever leads in the head's place; never the one who reported it. */
  private static boolean mayDecide(Transfer transfer, SignedIn me) {
    return me.isAnyOf(Role.LEADER, Role.UNIT_REVIEWER)
        && !me.username().equals(transfer.reportedBy());
  }

  /**
   * @throws TransferMovedOn if something happened since the page was opened
   * @throws OutOfReach if the person may not take that step now
   */
  @Transactional
  public void take(Asked asked, SignedIn me) {
    book.lock(asked.id());
    Transfer transfer = transfers.get(asked.id(), me);
    if (transfer.version() != asked.version()) {
      throw new TransferMovedOn(transfer);
    }
    TransferStep step = asked.step();
    if (!offered(transfer, me).contains(step)) {
      throw new OutOfReach("%s of transfer %d".formatted(step, asked.id()));
    }
    boolean isReport = step == TransferStep.REPORT;
    book.move(transfer, step.after(transfer.state()), asked.happened(), isReport, me.username());
    book.note(
        transfer.id(),
        transfer.version() + 1,
        step.name(),
        asked.happened(),
        asked.note(),
        me.username());
    clocks(transfer, step, asked.happened(), me);
    if (step == TransferStep.DELIVER && book.handOver(transfer)) {
      ledger.append(
          Fact.one(
              ReportItem.C3,
              transfer.unit(),
              asked.happened().atZoneSameInstant(clock.getZone()).toLocalDate(),
              transfer.reference(),
              transfer.reference()),
          me.username());
    }
    audit.record(me, "TRANSFER_" + step, transfer.reference(), transfer.number());
  }

  private void clocks(Transfer transfer, TransferStep step, OffsetDateTime at, SignedIn me) {
    for (String met : step.meets()) {
      clocks.met(met, transfer.reference(), at, me);
    }
    if (step.isEnd()) {
      for (String own : OWN_CLOCKS) {
        clocks.cancel(own, transfer.reference(), step.name(), me);
      }
    }
    step.starts().ifPresent(id -> start(id, transfer, transfer.unit(), at, me));
    step.startsForPolice().ifPresent(id -> start(id, transfer, transfer.police(), at, me));
  }

  private void start(String id, Transfer transfer, String unit, OffsetDateTime at, SignedIn me) {
    var shown =
        new Clocks.Shown(
            transfer.caseNumber() + " " + transfer.number(), "/transfers/" + transfer.id());
    clocks.start(id, transfer.reference(), shown, unit, at, me);
  }

  /**
   * Says which parts the file holds.
   *
   * @throws TransferMovedOn if something happened since the page was opened
   * @throws OutOfReach if the file is out of the person's hands
   */
  @Transactional
  public void parts(long id, int version, List<Part.Held> parts, SignedIn me) {
    book.lock(id);
    Transfer transfer = transfers.get(id, me);
    if (transfer.version() != version) {
      throw new TransferMovedOn(transfer);
    }
    if (!mayFile(transfer, me)) {
      throw new OutOfReach("file of transfer " + id);
    }
    parts.forEach(part -> book.part(id, part.part(), part.state(), part.note()));
    book.move(transfer, transfer.state(), transfer.lastAt(), false, me.username());
    OffsetDateTime now = OffsetDateTime.now(clock);
    book.note(id, version + 1, "PARTS", now, "", me.username());
    audit.record(me, "TRANSFER_PARTS", transfer.reference(), transfer.number());
  }

  /** Whether a person may still put papers into the file. */
  boolean mayFile(Transfer transfer, SignedIn me) {
    return mayAct(me)
        && transfer.unitPath().startsWith(me.reach())
        && switch (transfer.state()) {
          case DRAFT, REPORTED, APPROVED -> true;
          default -> false;
        };
  }
}
