package io.jianzhen.platform.website;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else has done something about the site meanwhile; nothing was changed. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class SiteMovedOn extends RuntimeException {

  SiteMovedOn(Site site, SiteAt seen) {
    super("%s has version %d, not %d".formatted(site.number(), site.version(), seen.version()));
  }
}
