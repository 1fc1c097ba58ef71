package io.jianzhen.platform.casework.link;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody has said something of the pair since it was read; nothing was changed. */
@ResponseStatus(HttpStatus.CONFLICT)
final class NearMovedOn extends RuntimeException {

  NearMovedOn(NearPair pair) {
    super(pair.reference() + " has moved on");
  }
}
