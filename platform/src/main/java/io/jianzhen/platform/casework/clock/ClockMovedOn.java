package io.jianzhen.platform.casework.clock;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Something happened to the clock since the page was opened; nothing was changed. */
@ResponseStatus(HttpStatus.CONFLICT)
final class ClockMovedOn extends RuntimeException {

  ClockMovedOn(RunningClock clock) {
    super("%s is at version %d".formatted(clock.reference(), clock.version()));
  }
}
