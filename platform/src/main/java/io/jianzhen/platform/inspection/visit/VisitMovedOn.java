package io.jianzhen.platform.inspection.visit;

/** Something happened to a visit, or to what belongs to it, since it was read. */
public final class VisitMovedOn extends RuntimeException {

  private static final long serialVersionUID = 1;

  public VisitMovedOn(long id) {
    super("inspection visit " + id + " has moved on");
  }
}
