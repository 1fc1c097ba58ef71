package io.jianzhen.platform.tipoff;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Something happened to the tip-off since the page was opened; nothing was changed. */
@ResponseStatus(HttpStatus.CONFLICT)
final class TipMovedOn extends RuntimeException {

  TipMovedOn(TipOff tip) {
    super("%s is at version %d".formatted(tip.number(), tip.version()));
  }
}
