package io.jianzhen.platform.certificate;

import io.jianzhen.detect.Sentence;

/** What a person wrote cannot be read as a row of a roster: why, in both languages. */
public final class ChangeRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Sentence why;

  ChangeRefused(Sentence why) {
    super(why.en());
    this.why = why;
  }

  /** Why, with identity numbers hidden. */
  public Sentence why() {
    return why;
  }
}
