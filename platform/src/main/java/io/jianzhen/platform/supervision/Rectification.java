package io.jianzhen.platform.supervision;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Something that a unit has to put right, or see put right by an employer.
 *
 * @param subject who was supervised
 * @param due the last day for it
 */
record Rectification(
    long id,
    long round,
    String roundNumber,
    long target,
    String subject,
    String unit,
    String unitName,
    String what,
    LocalDate due,
    State state,
    int version,
    String createdBy,
    OffsetDateTime createdAt) {

  /** How far it is. Texts are {@code supervision.finding.<name>}. */
  enum State {
    /** The unit has it. */
    SENT,
    /** The unit says that it is put right; supervision has to look. */
    ANSWERED,
    CLOSED,
    WITHDRAWN;

    /** Kind of the chip. */
    public String kind() {
      return switch (this) {
        case SENT -> "warn";
        case ANSWERED -> "info";
        case CLOSED -> "good";
        case WITHDRAWN -> "quiet";
      };
    }
  }

  public boolean isOverdue(LocalDate today) {
    return state == State.SENT && due.isBefore(today);
  }

  /** A line of the history of a round or a finding. */
  record Event(OffsetDateTime at, String by, String step, String note) {}
}
