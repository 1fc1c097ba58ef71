package io.jianzhen.capture.evidence;

import io.jianzhen.detect.Sentence;

/** A package that is not what it was when it was made, or never was one. */
public final class BrokenPackage extends Exception {

  private static final long serialVersionUID = 1;

  private final String part;
  private final transient Sentence why;

  BrokenPackage(String part, String zh, String en) {
    super("%s: %s / %s".formatted(part, zh, en));
    this.part = part;
    this.why = new Sentence(zh, en);
  }

  /** The first part that fails: a file of the package, or its layout. */
  public String part() {
    return part;
  }

  /** What is wrong with it. */
  public Sentence why() {
    return why;
  }
}
