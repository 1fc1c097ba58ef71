package io.jianzhen.platform.casework.transfer;

import io.jianzhen.platform.casework.clock.ClockUndo;
import io.jianzhen.platform.casework.clock.Clocks;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The limits of a transfer begin, pass on and end with its steps; a step that is taken back takes
 * back what it did to them.
 */
@Component
class TransferClocks {

  private static final List<String> ALL =
      List.of(
          "T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T09", "T10", "T11", "T12",
          "T13");

  /** Those that the police owe, and another police unit once the matter was passed on to it. */
  private static final List<String> OF_POLICE = List.of("T04", "T05", "T06", "T08", "T10", "T13");

  private final Clocks clocks;
  private final ClockUndo undo;

  TransferClocks(Clocks clocks, ClockUndo undo) {
    this.clocks = clocks;
    this.undo = undo;
  }

  void opened(Transfer transfer, OffsetDateTime found, SignedIn me) {
    start("T01", transfer, transfer.unit(), found, me);
  }

  /** Which run now. */
  Set<String> running(Transfer transfer) {
    return clocks.running(transfer.reference());
  }

  void taken(Transfer transfer, TransferStep step, OffsetDateTime at, SignedIn me) {
    for (String met : step.meets()) {
      clocks.met(met, transfer.reference(), at, me);
    }
    if (step.isEnd()) {
      for (String one : ALL) {
        clocks.cancel(one, transfer.reference(), step.name(), me);
      }
    }
    step.starts().ifPresent(id -> start(id, transfer, transfer.unit(), at, me));
    step.startsForPolice().ifPresent(id -> start(id, transfer, transfer.police(), at, me));
  }

  /** Other police have the matter, or have it again: what the police owe, they owe. */
  void passed(Transfer transfer, String police, SignedIn me) {
    clocks.pass(OF_POLICE, transfer.reference(), police, me);
  }

  /**
   * @param before what stands without the step
   * @param at when the step was said to have happened
   */
  void takenBack(
      Transfer transfer,
      TransferStep step,
      TransferHistory before,
      OffsetDateTime at,
      SignedIn me) {
    String why = "撤销上一步";
    step.starts().ifPresent(id -> undo.started(id, transfer.reference(), at, why, me));
    step.startsForPolice().ifPresent(id -> undo.started(id, transfer.reference(), at, why, me));
    for (String met : step.meets()) {
      if (!before.meets(met, at)) {
        undo.met(met, transfer.reference(), at, why, me);
      }
    }
    if (step.isEnd()) {
      for (String one : ALL) {
        undo.ended(one, transfer.reference(), step.name(), why, me);
      }
    }
  }

  private void start(String id, Transfer transfer, String unit, OffsetDateTime at, SignedIn me) {
    var shown =
        new Clocks.Shown(
            transfer.caseNumber() + " " + transfer.number(), "/transfers/" + transfer.id());
    clocks.start(id, transfer.reference(), shown, unit, at, me);
  }
}
