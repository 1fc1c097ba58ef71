package io.jianzhen.platform.casework.file.dossier;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A case.
 *
 * @param number such as {@code AJ-2021-0001}
 * @param police whether the unit that handles it is the police's
 * @param parent the case of which it is a part with a life of its own, or null
 * @param joinedTo the case in which it is handled now, or null
 * @param exposable whether it may be made public
 * @param persons how many persons and organisations stand in it, those of joined cases not counted
 */
public record CaseFile(
    long id,
    String number,
    String unit,
    String unitName,
    boolean police,
    Kind kind,
    String title,
    String place,
    String summary,
    @Nullable Long parent,
    @Nullable Long joinedTo,
    State state,
    boolean exposable,
    int version,
    String createdBy,
    OffsetDateTime createdAt,
    long persons) {

  /** Under which law it is handled. */
  public enum Kind {
    CRIMINAL,
    PUBLIC_ORDER,
    ADMINISTRATIVE
  }

  /** Where it stands. */
  public enum State {
    OPEN("info"),
    CLOSED("good"),
    /** Handled in another case; it can be read and split off again. */
    JOINED("quiet");

    private final String kind;

    State(String kind) {
      this.kind = kind;
    }

    /** The kind of chip that shows the state. */
    public String kind() {
      return kind;
    }
  }

  /** Another case, as a page names it; a link only where the reader may follow it. */
  public record Link(long id, String number, String title, boolean withinReach) {}

  /** A lead that led to a case. */
  public record LeadOf(long id, String number, String title, boolean withinReach) {}

  /** What the ledger calls it. */
  public String reference() {
    return "case:" + id;
  }
}
