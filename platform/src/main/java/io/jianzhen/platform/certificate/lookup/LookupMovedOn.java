package io.jianzhen.platform.certificate.lookup;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else did something about the same certificate since the page was shown. */
@ResponseStatus(HttpStatus.CONFLICT)
final class LookupMovedOn extends RuntimeException {

  LookupMovedOn(LookupEntry entry, int seen) {
    super("%s: version %d was seen".formatted(entry.reference(), seen));
  }
}
