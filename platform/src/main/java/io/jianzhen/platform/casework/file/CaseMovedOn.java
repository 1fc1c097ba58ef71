package io.jianzhen.platform.casework.file;

import io.jianzhen.platform.casework.file.dossier.CaseFile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else has done something with the case meanwhile; nothing was changed. */
@ResponseStatus(HttpStatus.CONFLICT)
final class CaseMovedOn extends RuntimeException {

  CaseMovedOn(CaseFile one) {
    super("%s is at version %d".formatted(one.number(), one.version()));
  }
}
