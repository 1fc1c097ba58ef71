package io.jianzhen.platform.inspection.plan;

import java.time.LocalDate;

/**
 * A plan of visits.
 *
 * @param number such as {@code JH-2022-0001}
 * @param unit code of the unit that inspects
 * @param territory prefix of the paths of units whose employers it visits: its own, or for the
 *     bureau and its offices the district, for which the bureau is competent
 * @param planned how many visits are still to be made
 * @param done how many were made
 */
public record Plan(
    long id,
    String number,
    String unit,
    String unitName,
    String territory,
    Kind kind,
    String title,
    LocalDate firstDay,
    LocalDate lastDay,
    State state,
    int version,
    long planned,
    long done) {

  /** Texts are {@code inspection.plan.<name>}. */
  public enum Kind {
    YEARLY,
    CAMPAIGN
  }

  /** Texts are {@code inspection.plan.<name>}. */
  public enum State {
    OPEN("info"),
    CLOSED("quiet");

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
    return state == State.OPEN;
  }
}
