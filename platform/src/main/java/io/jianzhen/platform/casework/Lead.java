package io.jianzhen.platform.casework;

import java.time.OffsetDateTime;

/**
 * A lead.
 *
 * @param number such as {@code XS-2021-0001}
 * @param reference the record that it comes from, such as {@code finding:17}
 * @param ground why it was opened
 * @param personKey the same for the same person
 */
record Lead(
    long id,
    String number,
    String unit,
    String unitName,
    String employer,
    String reference,
    Ground ground,
    String personKey,
    String title,
    String summary,
    State state,
    String createdBy,
    OffsetDateTime createdAt) {

  /** Why a lead was opened. */
  enum Ground {
    SUSPECTED_FORGED,
    NOT_ENTITLED,
    /** Somebody told us; nothing is decided yet. */
    TIP_OFF
  }

  /** How far a lead has come. */
  enum State {
    NEW("warn"),
    REPORTED("good"),
    WITHDRAWN("quiet");

    private final String kind;

    State(String kind) {
      this.kind = kind;
    }

    /** The kind of chip that shows the state. */
    public String kind() {
      return kind;
    }
  }

  /** A step of the lead's history. */
  record Step(OffsetDateTime at, String by, State state, String note) {}
}
