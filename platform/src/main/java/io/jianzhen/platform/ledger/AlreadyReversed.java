package io.jianzhen.platform.ledger;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else has already taken the entry back. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class AlreadyReversed extends RuntimeException {

  AlreadyReversed(long entry, Throwable cause) {
    super("ledger entry %d is already reversed".formatted(entry), cause);
  }
}
