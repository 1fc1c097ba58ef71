package io.jianzhen.platform.ledger;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The entry belongs to a record of the system and is taken back where the record is. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class NotFromPaper extends RuntimeException {

  NotFromPaper(LedgerEntry entry) {
    super("ledger entry %d belongs to %s".formatted(entry.id(), entry.reference()));
  }
}
