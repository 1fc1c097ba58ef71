package io.jianzhen.platform.casework.transfer;

import io.jianzhen.platform.ledger.Fact;
import io.jianzhen.platform.ledger.Ledger;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/**
 * C3: a transfer counts once as handed over, from its delivery on and as long as that stands,
 * unless a lead of its case has counted already.
 */
@Component
class TransferCount {

  private final TransferBook book;
  private final Ledger ledger;
  private final Clock clock;

  TransferCount(TransferBook book, Ledger ledger, Clock clock) {
    this.book = book;
    this.ledger = ledger;
    this.clock = clock;
  }

  void delivered(Transfer transfer, OffsetDateTime at, SignedIn me) {
    if (book.handOver(transfer)) {
      ledger.append(
          Fact.one(
              ReportItem.C3,
              transfer.unit(),
              at.atZoneSameInstant(clock.getZone()).toLocalDate(),
              transfer.reference(),
              transfer.reference()),
          me.username());
    }
  }

  /**
   * The delivery does not stand any more. What the police have taken up meanwhile was handed over
   * all the same, and goes on counting once.
   */
  void takenBack(Transfer transfer, String reason, SignedIn me) {
    if (book.takeBack(transfer)) {
      ledger.reverseAll(transfer.reference(), reason, me.username());
    }
  }
}
