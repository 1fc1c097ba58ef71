package io.jianzhen.roster;

/** {@link Progress} said stop. What was handed out before is no whole roster. */
public final class ReadingCancelled extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReadingCancelled(int row) {
    super("stopped at row %d".formatted(row));
  }
}
