package io.jianzhen.platform.tipoff;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an officer can do with a tip-off, in the order of the page. */
enum TipStep {
  /** Opens leads; again for further ones. */
  ACCEPT(TipState.ACCEPTED, Note.NONE),
  CLOSE(TipState.CLOSED, Note.TOLD),
  ANSWER(null, Note.TOLD),
  PASS_ON(TipState.PASSED_ON, Note.TOLD),
  REFUSE(TipState.REFUSED, Note.TOLD),
  JOIN(TipState.JOINED, Note.NONE),
  SPAM(TipState.SPAM, Note.KEPT),
  /** Back to where it was: with leads accepted, without new. */
  SEPARATE(null, Note.KEPT),
  RESTORE(null, Note.KEPT);

  private final @Nullable TipState to;
  private final Note note;

  TipStep(@Nullable TipState to, Note note) {
    this.to = to;
    this.note = note;
  }

  /** What becomes of the words that go with a step. */
  enum Note {
    /** There are none to type. */
    NONE,
    /** The reason, for officers. */
    KEPT,
    /** The informer reads them. */
    TOLD
  }

  static Optional<TipStep> named(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }

  static List<TipStep> openFor(TipState state) {
    return Arrays.stream(values()).filter(one -> one.isOpenFor(state)).toList();
  }

  boolean isOpenFor(TipState state) {
    return switch (this) {
      case ACCEPT, JOIN -> state == TipState.NEW || state == TipState.ACCEPTED;
      case CLOSE -> state == TipState.ACCEPTED;
      case ANSWER -> state != TipState.SPAM;
      case PASS_ON, REFUSE, SPAM -> state == TipState.NEW;
      case SEPARATE -> state == TipState.JOINED;
      case RESTORE ->
          state == TipState.SPAM
              || state == TipState.REFUSED
              || state == TipState.PASSED_ON
              || state == TipState.CLOSED;
    };
  }

  /**
   * The state after the step.
   *
   * @param hasLeads whether leads have been opened from the tip-off
   */
  TipState after(TipState before, boolean hasLeads) {
    if (to != null) {
      return to;
    }
    if (this == ANSWER) {
      return before;
    }
    return hasLeads ? TipState.ACCEPTED : TipState.NEW;
  }

  /** What becomes of the words. */
  public Note note() {
    return note;
  }
}
