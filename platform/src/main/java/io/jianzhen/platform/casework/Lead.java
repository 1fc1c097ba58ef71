package io.jianzhen.platform.casework;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A lead.
 *
 * @param number such as {@code XS-2021-0001}
 * @param unit code of the unit in whose territory it lies
 * @param reference the record that it comes from, such as {@code finding:17}
 * @param ground why it was opened
 * @param personKey the same for the same person
 * @param owner code of the unit whose work it is; null while it waits for the office
 * @param ownerPath of the owner in the tree of units; empty without one
 * @param taken whether the owner has taken it up; until then it may refuse
 * @param handler user name of the person who handles it
 * @param sentFrom code of the unit from which the owner got it
 * @param handedOver whether it was counted as handed to another authority
 * @param countedOutside whether that was because it was handed to one outside, and to nobody since
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
    OffsetDateTime createdAt,
    @Nullable String owner,
    String ownerName,
    String ownerPath,
    boolean taken,
    @Nullable String handler,
    Priority priority,
    @Nullable String sentFrom,
    @Nullable LocalDate sentOn,
    boolean handedOver,
    boolean countedOutside,
    int version) {

  /** Why a lead was opened. */
  enum Ground {
    SUSPECTED_FORGED,
    NOT_ENTITLED,
    /** Somebody told us; nothing is decided yet. */
    TIP_OFF,
    /** A person judged a suspect site to be counterfeit. */
    COUNTERFEIT_SITE,
    /** Inspectors have found somebody at work with a forged certificate. */
    INSPECTION
  }

  /** How far a lead has come. */
  enum State {
    NEW("warn"),
    REPORTED("good"),
    WITHDRAWN("quiet"),
    CLOSED("quiet");

    private final String kind;

    State(String kind) {
      this.kind = kind;
    }

    /** The kind of chip that shows the state. */
    public String kind() {
      return kind;
    }
  }

  /** How urgent it is. */
  enum Priority {
    URGENT("bad"),
    NORMAL("quiet"),
    LOW("quiet");

    private final String kind;

    Priority(String kind) {
      this.kind = kind;
    }

    /** The kind of chip that shows it. */
    public String kind() {
      return kind;
    }
  }

  /**
   * What happened to a lead.
   *
   * @param step a state that it came to, a {@link LeadStep}, or that its facts were changed
   * @param toUnit name of the unit to which it went; empty if it stayed
   * @param version of the lead, after it
   */
  record Event(
      OffsetDateTime at, String by, String step, String note, String toUnit, int version) {}
}
