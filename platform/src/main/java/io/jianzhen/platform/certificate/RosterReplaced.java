package io.jianzhen.platform.certificate;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A newer roster has taken the place of the finding's; what is decided is decided there. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class RosterReplaced extends RuntimeException {

  RosterReplaced(long finding) {
    super("the roster of finding " + finding + " was replaced by a newer one");
  }
}
