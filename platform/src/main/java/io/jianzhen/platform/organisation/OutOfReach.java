package io.jianzhen.platform.organisation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A record that does not exist, or not for the person who asks: the answer is the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class OutOfReach extends RuntimeException {

  public OutOfReach(String what) {
    super(what + ": none within reach");
  }
}
