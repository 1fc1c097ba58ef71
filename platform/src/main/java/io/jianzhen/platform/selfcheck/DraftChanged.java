package io.jianzhen.platform.selfcheck;

/** Somebody else has saved the same draft meanwhile; nothing was changed. */
final class DraftChanged extends RuntimeException {

  private final transient Answers saved;

  DraftChanged(long id, Answers saved) {
    super("self-check %d was saved by somebody else".formatted(id));
    this.saved = saved;
  }

  /** What stands now. */
  Answers saved() {
    return saved;
  }
}
