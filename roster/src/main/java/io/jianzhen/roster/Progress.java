package io.jianzhen.roster;

/** Is told how far reading has come, about every thousand rows, and may stop it. */
@FunctionalInterface
public interface Progress {

  /** Nobody watches. */
  Progress NONE = (done, total) -> true;

  /**
   * @param done bytes read so far
   * @param total bytes that there are; an estimate, {@code done} may pass it
   * @return whether to go on; if not, reading ends with {@link ReadingCancelled}
   */
  boolean goOn(long done, long total);
}
