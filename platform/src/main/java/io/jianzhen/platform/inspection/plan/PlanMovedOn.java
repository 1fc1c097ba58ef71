package io.jianzhen.platform.inspection.plan;

/** A plan was closed, or changed, since it was read. */
public final class PlanMovedOn extends RuntimeException {

  private static final long serialVersionUID = 1;

  PlanMovedOn(long id) {
    super("inspection plan " + id + " has moved on");
  }
}
