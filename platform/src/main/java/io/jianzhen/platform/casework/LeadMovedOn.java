package io.jianzhen.platform.casework;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Something happened to the lead since the page was opened; nothing was changed. */
@ResponseStatus(HttpStatus.CONFLICT)
final class LeadMovedOn extends RuntimeException {

  LeadMovedOn(long lead) {
    super("lead %d has moved on".formatted(lead));
  }
}
