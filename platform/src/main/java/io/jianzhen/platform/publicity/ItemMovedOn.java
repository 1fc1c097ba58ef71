package io.jianzhen.platform.publicity;

/** Something happened to an item since it was read. */
final class ItemMovedOn extends RuntimeException {

  private static final long serialVersionUID = 1;

  ItemMovedOn(long id) {
    super("item " + id + " has moved on");
  }
}
