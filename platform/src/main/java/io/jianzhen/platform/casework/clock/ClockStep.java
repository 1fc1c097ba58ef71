package io.jianzhen.platform.casework.clock;

import java.util.Arrays;
import java.util.Optional;

/** What can happen to a clock. */
enum ClockStep {
  START(Note.NONE),
  /** Somebody asks that time stand still. */
  ASK_PAUSE(Note.NEEDED),
  /** Somebody else grants it: from now on. */
  PAUSE(Note.OPTIONAL),
  REFUSE_PAUSE(Note.NEEDED),
  RESUME(Note.OPTIONAL),
  /** Somebody asks for an extension. */
  ASK(Note.NEEDED),
  /** Somebody else grants it. */
  APPROVE(Note.OPTIONAL),
  REFUSE(Note.NEEDED),
  MET(Note.OPTIONAL),
  /** The record was closed, and with it what the law asks for was done. */
  CLOSED(Note.NONE),
  CANCEL(Note.NONE),
  /** Its end moved with the calendar. */
  MOVED(Note.NONE),
  /** What had ended it was taken back. */
  REOPEN(Note.NONE);

  /** What a person who takes the step must say. */
  enum Note {
    NONE,
    OPTIONAL,
    NEEDED
  }

  private final Note note;

  ClockStep(Note note) {
    this.note = note;
  }

  public Note note() {
    return note;
  }

  /** The step with this name, if it is one that people take on a page. */
  static Optional<ClockStep> taken(String name) {
    return Arrays.stream(values())
        .filter(one -> one.note != Note.NONE && one.name().equals(name))
        .findFirst();
  }
}
