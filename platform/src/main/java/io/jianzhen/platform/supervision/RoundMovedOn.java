package io.jianzhen.platform.supervision;

/** Something happened to a round since it was read. */
final class RoundMovedOn extends RuntimeException {

  private static final long serialVersionUID = 1;

  RoundMovedOn(long id) {
    super("round " + id + " has moved on");
  }
}
