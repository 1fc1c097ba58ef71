package io.jianzhen.platform.tipoff;

import java.time.OffsetDateTime;

/**
 * Something that happened to a tip-off.
 *
 * @param version of the tip-off after it
 * @param by user name, or empty for the informer
 * @param step a {@link TipStep}, or {@link #RECEIVED}, {@link #ADDED}, {@link #LOOKED}
 * @param note words that go with it, or empty
 */
record TipEvent(long id, int version, OffsetDateTime at, String by, String step, String note) {

  static final String RECEIVED = "RECEIVED";

  /** The informer added something. */
  static final String ADDED = "ADDED";

  /** An officer looked at who told it. */
  static final String LOOKED = "LOOKED";

  /** Whether the informer is told that it happened. */
  boolean isTold() {
    return switch (step) {
      case RECEIVED, ADDED, "ACCEPT", "JOIN" -> true;
      default -> isNoteTold();
    };
  }

  /** Whether the informer reads the words: its own, or those meant for it. */
  boolean isNoteTold() {
    return step.equals(ADDED)
        || TipStep.named(step).filter(one -> one.note() == TipStep.Note.TOLD).isPresent();
  }
}
