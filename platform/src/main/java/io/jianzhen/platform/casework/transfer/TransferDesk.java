package io.jianzhen.platform.casework.transfer;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.casework.transfer.Transfer.State;
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

  private final Transfers transfers;
  private final TransferBook book;
  private final TransferClocks limits;
  private final TransferCount count;
  private final AuditTrail audit;
  private final Clock clock;

  TransferDesk(
      Transfers transfers,
      TransferBook book,
      TransferClocks limits,
      TransferCount count,
      AuditTrail audit,
      Clock clock) {
    this.transfers = transfers;
    this.book = book;
    this.limits = limits;
    this.count = count;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A step as it is asked for.
   *
   * @param version of the page on which it was asked for
   * @param happened when
   * @param note receipt, document number or reason
   * @param police to whom it is passed on, with {@link TransferStep#PASS_ON}; else empty
   */
  record Asked(
      long id,
      int version,
      TransferStep step,
      OffsetDateTime happened,
      String note,
      String police) {}

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
    limits.opened(transfer, found, me);
    audit.record(me, "TRANSFER_OPEN", transfer.reference(), of.number());
    return Optional.of(id);
  }

  /** The steps that a person may take now. */
  List<TransferStep> offered(Transfer transfer, SignedIn me) {
    boolean isComplete = transfers.parts(transfer.id()).stream().noneMatch(Part.Held::isMissing);
    Set<String> running = limits.running(transfer);
    return Arrays.stream(TransferStep.values())
        .filter(step -> step.isOpenFor(transfer.state()) && step.isOpenWith(running))
        .filter(step -> mayTake(step, transfer, me))
        .filter(step -> step != TransferStep.DELIVER || isComplete)
        .filter(step -> step != TransferStep.TAKE_BACK || mayGoBack(transfer))
        .toList();
  }

  private boolean mayTake(TransferStep step, Transfer transfer, SignedIn me) {
    boolean isOurs = transfer.unitPath().startsWith(me.reach());
    if (step.isOfHead()) {
      return isOurs && isHead(me) && !me.username().equals(transfer.reportedBy());
    }
    if (step.isOfAnyHead()) {
      return isOurs && isHead(me);
    }
    return (isOurs && mayAct(me)) || (step.isOfPolice() && isOfPolice(transfer, me));
  }

  boolean mayAct(SignedIn me) {
    return me.isAnyOf(Role.OFFICE, Role.INSPECTOR, Role.UNIT_REVIEWER);
  }

  /** The head, or whoever leads in the head's place; who reported it does not decide on it. */
  private static boolean isHead(SignedIn me) {
    return me.isAnyOf(Role.LEADER, Role.UNIT_REVIEWER);
  }

  private static boolean isOfPolice(Transfer transfer, SignedIn me) {
    return transfer.policePath().startsWith(me.reach())
        && me.isAnyOf(Role.CASE_OFFICER, Role.INSPECTOR, Role.UNIT_REVIEWER);
  }

  /** Whether there is a step to take back, and nothing has taken the place of what it ended. */
  private boolean mayGoBack(Transfer transfer) {
    boolean isOver =
        switch (transfer.state()) {
          case REFUSED, ENDED, WITHDRAWN -> true;
          default -> false;
        };
    return history(transfer).last().isPresent() && (!isOver || transfers.mayGoOn(transfer));
  }

  /** The step that could be taken back. */
  Optional<Transfer.Event> lastStep(Transfer transfer) {
    return history(transfer).last();
  }

  /** Whether a person may make a paper as things stand. */
  boolean mayMake(Transfer transfer, PaperKind kind, SignedIn me) {
    return mayAct(me) && transfer.unitPath().startsWith(me.reach()) && kind.isFor(transfer.state());
  }

  private TransferHistory history(Transfer transfer) {
    return TransferHistory.of(transfers.history(transfer.id()));
  }

  /**
   * @throws TransferMovedOn if something happened since the page was opened
   * @throws OutOfReach if the person may not take that step now
   */
  @Transactional
  public void take(Asked asked, SignedIn me) {
    // The case first, as with opening and with fines, which wait for its transfer.
    book.lockCase(transfers.get(asked.id(), me).caseFile());
    book.lock(asked.id());
    Transfer transfer = transfers.get(asked.id(), me);
    if (transfer.version() != asked.version()) {
      throw new TransferMovedOn(transfer);
    }
    TransferStep step = asked.step();
    if (!offered(transfer, me).contains(step)) {
      throw new OutOfReach("%s of transfer %d".formatted(step, asked.id()));
    }
    if (step == TransferStep.TAKE_BACK) {
      takeBack(transfer, asked, me);
    } else {
      goOn(transfer, asked, me);
    }
    audit.record(me, "TRANSFER_" + step, transfer.reference(), transfer.number());
  }

  private void goOn(Transfer transfer, Asked asked, SignedIn me) {
    TransferStep step = asked.step();
    State after = step.after(transfer.state());
    boolean isReport = step == TransferStep.REPORT;
    boolean isPassedOn = step == TransferStep.PASS_ON;
    book.move(transfer, after, asked.happened(), isReport, me.username());
    book.note(
        new TransferBook.Note(
            transfer.id(),
            transfer.version() + 1,
            step.name(),
            asked.happened(),
            asked.note(),
            isPassedOn ? transfer.police() : null,
            null),
        me.username());
    limits.taken(transfer, step, asked.happened(), me);
    if (isPassedOn) {
      passOn(transfer, asked.police(), me);
    }
    count(transfer, after, asked.happened(), asked.note(), me);
  }

  /** Back to where it stood before its last step. */
  private void takeBack(Transfer transfer, Asked asked, SignedIn me) {
    TransferHistory history = history(transfer);
    Transfer.Event last = history.last().orElseThrow();
    TransferStep step = TransferStep.named(last.step()).orElseThrow();
    TransferHistory before = history.before();
    book.moveBack(transfer, before);
    book.note(
        new TransferBook.Note(
            transfer.id(),
            transfer.version() + 1,
            asked.step().name(),
            asked.happened(),
            asked.note(),
            null,
            step.name()),
        me.username());
    limits.takenBack(transfer, step, before, last.happened(), me);
    String policeWas = last.policeWas();
    if (policeWas != null) {
      passOn(transfer, policeWas, me);
    }
    OffsetDateTime delivered = before.deliveredAt().orElse(asked.happened());
    count(transfer, before.state(), delivered, asked.note(), me);
  }

  private void passOn(Transfer transfer, String police, SignedIn me) {
    book.passOn(transfer, police);
    limits.passed(transfer, police, me);
  }

  private void count(
      Transfer transfer, State after, OffsetDateTime delivered, String reason, SignedIn me) {
    boolean was = transfer.state().isDelivered();
    if (!was && after.isDelivered()) {
      count.delivered(transfer, delivered, me);
    } else if (was && !after.isDelivered()) {
      count.takenBack(transfer, reason, me);
    }
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
