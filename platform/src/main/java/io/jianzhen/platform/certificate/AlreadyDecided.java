package io.jianzhen.platform.certificate;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else was faster with a decision on the finding, or with taking it back. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class AlreadyDecided extends RuntimeException {

  AlreadyDecided(long finding, String state) {
    super("finding %d is %s now".formatted(finding, state));
  }
}
