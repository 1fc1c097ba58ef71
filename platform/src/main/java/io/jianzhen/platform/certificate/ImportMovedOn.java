package io.jianzhen.platform.certificate;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else has confirmed, discarded or re-read the import meanwhile; nothing was changed. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class ImportMovedOn extends RuntimeException {

  private final long id;

  ImportMovedOn(long id, RosterImport.State now) {
    super("import %d is %s now".formatted(id, now));
    this.id = id;
  }

  long id() {
    return id;
  }
}
