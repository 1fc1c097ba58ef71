package io.jianzhen.detect.host.register;

import io.jianzhen.detect.Sentence;

/** A register of official sites that a user gave cannot be used; it says which entry and why. */
public final class UnusableRegister extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Sentence why;

  UnusableRegister(String zh, String en) {
    super(en);
    this.why = new Sentence(zh, en);
  }

  /** Which entry and which field is wrong, and how. */
  public Sentence why() {
    return why;
  }
}
