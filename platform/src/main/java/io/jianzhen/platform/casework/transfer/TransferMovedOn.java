package io.jianzhen.platform.casework.transfer;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Something happened to the transfer since the page was opened; nothing was changed. */
@ResponseStatus(HttpStatus.CONFLICT)
final class TransferMovedOn extends RuntimeException {

  TransferMovedOn(Transfer transfer) {
    super("%s is at version %d".formatted(transfer.reference(), transfer.version()));
  }
}
