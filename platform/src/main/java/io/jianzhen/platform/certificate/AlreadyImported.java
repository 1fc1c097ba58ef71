package io.jianzhen.platform.certificate;

/** The same file of the same employer is here already; nothing was imported. */
public final class AlreadyImported extends RuntimeException {

  private final long earlier;

  AlreadyImported(long earlier) {
    super("the file was imported before: import %d".formatted(earlier));
    this.earlier = earlier;
  }

  /** The import that holds the file. */
  public long earlier() {
    return earlier;
  }
}
