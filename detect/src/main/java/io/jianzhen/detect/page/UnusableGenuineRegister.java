package io.jianzhen.detect.page;

import io.jianzhen.detect.Sentence;

/** A register of genuine sites that cannot be used, and why. */
public final class UnusableGenuineRegister extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Sentence why;

  UnusableGenuineRegister(Sentence why) {
    super(why.zh() + " / " + why.en());
    this.why = why;
  }

  public Sentence why() {
    return why;
  }
}
