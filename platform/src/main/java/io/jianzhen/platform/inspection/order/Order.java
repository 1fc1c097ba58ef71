package io.jianzhen.platform.inspection.order;

import java.time.LocalDate;

/** An order to correct: what, by when, and whether it was done. */
public record Order(
    long id,
    long visit,
    String visitNumber,
    String employer,
    String unit,
    String unitName,
    String what,
    LocalDate due,
    State state,
    int version) {

  /** How far it has come. Texts are {@code inspection.order.<name>}. */
  public enum State {
    /** To be put right, then looked at again. */
    SENT("warn"),
    /** Looked at again: it is put right. */
    CLOSED("good"),
    WITHDRAWN("quiet");

    private final String kind;

    State(String kind) {
      this.kind = kind;
    }

    /** The kind of chip that shows it. */
    public String kind() {
      return kind;
    }
  }

  public boolean isOpen() {
    return state == State.SENT;
  }

  /** Whether its last day is over and nobody has looked again. */
  public boolean isOverdue(LocalDate today) {
    return isOpen() && due.isBefore(today);
  }
}
