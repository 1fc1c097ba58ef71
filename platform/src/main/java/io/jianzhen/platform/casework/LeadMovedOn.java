package io.jianzhen.platform.casework;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The lead was reported or withdrawn meanwhile; nothing was changed. */
@ResponseStatus(HttpStatus.CONFLICT)
final class LeadMovedOn extends RuntimeException {

  LeadMovedOn(long lead) {
    super("lead %d is no longer new".formatted(lead));
  }
}
