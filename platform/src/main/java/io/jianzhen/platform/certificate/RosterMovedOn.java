package io.jianzhen.platform.certificate;

/**
 * Another roster came on file since a person began to write: what was written is not put on file in
 * its place.
 */
public final class RosterMovedOn extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Another import than this one is on file. */
  public RosterMovedOn(long base) {
    super("import " + base + " is no longer on file");
  }
}
