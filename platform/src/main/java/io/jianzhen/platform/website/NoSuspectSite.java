package io.jianzhen.platform.website;

import io.jianzhen.detect.Sentence;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was given cannot be a suspect site: no browser opens it, or it is an official one. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public final class NoSuspectSite extends RuntimeException {

  private final Sentence why;

  NoSuspectSite(Sentence why) {
    super(why.en());
    this.why = why;
  }

  /** Why, fit to be shown. */
  public Sentence why() {
    return why;
  }
}
