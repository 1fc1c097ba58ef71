package io.jianzhen.platform.certificate;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A roster of the employer that came in later is on file already; the older one is not put there.
 */
@ResponseStatus(HttpStatus.CONFLICT)
public final class RosterOvertaken extends RuntimeException {

  private final long id;

  RosterOvertaken(long id) {
    super("a later import than " + id + " is on file");
    this.id = id;
  }

  long id() {
    return id;
  }
}
