package io.jianzhen.platform.casework.transfer;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A case on its way to the police.
 *
 * @param serial rises within unit and year
 * @param police the unit to which it goes
 * @param reportedBy who reported it to the head, or null before that
 * @param lastAt when the last step happened
 */
record Transfer(
    long id,
    String unit,
    String unitName,
    String unitPath,
    int year,
    int serial,
    long caseFile,
    String caseNumber,
    String caseTitle,
    String police,
    String policeName,
    String policePath,
    State state,
    @Nullable String reportedBy,
    OffsetDateTime lastAt,
    OffsetDateTime createdAt,
    int version) {

  /** How far it has come. */
  enum State {
    DRAFT("info"),
    REPORTED("warn"),
    APPROVED("warn"),
    REFUSED("quiet"),
    DELIVERED("info"),
    FILED("warn"),
    NOT_FILED("warn"),
    REVIEW_ASKED("info"),
    UPHELD("warn"),
    SUPERVISED("info"),
    HANDED_OVER("good"),
    ENDED("quiet"),
    WITHDRAWN("quiet");

    private final String kind;

    State(String kind) {
      this.kind = kind;
    }

    /** Whether the police have it, or have had it. */
    boolean isDelivered() {
      return switch (this) {
        case DRAFT, REPORTED, APPROVED, REFUSED, WITHDRAWN -> false;
        default -> true;
      };
    }

    /** The kind of chip that shows the state. */
    public String kind() {
      return kind;
    }
  }

  /** Such as 移送〔2022〕3号. */
  public String number() {
    return String.format(Locale.ROOT, "移送〔%d〕%d号", year, serial);
  }

  /** What ledger, trail and clocks call it. */
  String reference() {
    return "transfer:" + id;
  }

  /**
   * Something that happened to it.
   *
   * @param policeWas the police unit from which it was passed on, else null
   * @param takenBack name of the step that was taken back, else null
   */
  record Event(
      long id,
      int version,
      OffsetDateTime at,
      String by,
      String step,
      OffsetDateTime happened,
      String note,
      @Nullable String policeWas,
      @Nullable String takenBack) {}
}
