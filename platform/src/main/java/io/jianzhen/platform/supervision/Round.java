package io.jianzhen.platform.supervision;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A round of supervision.
 *
 * @param number such as DC-2022-01
 * @param planHash of the frozen file, or null while it is prepared
 */
record Round(
    long id,
    String number,
    State state,
    Draft draft,
    @Nullable String planHash,
    @Nullable String frozenBy,
    @Nullable OffsetDateTime frozenAt,
    @Nullable String drawnBy,
    @Nullable OffsetDateTime drawnAt,
    String summary,
    int version) {

  /** How far a round is. Texts are {@code supervision.state.<name>}. */
  enum State {
    PREPARING,
    /** Population and method are frozen and hashed; the public value is not out yet. */
    FROZEN,
    DRAWN,
    CLOSED,
    /** Given up before it was drawn. */
    DROPPED;

    /** Kind of the chip. */
    public String kind() {
      return switch (this) {
        case PREPARING, DROPPED -> "quiet";
        case FROZEN -> "warn";
        case DRAWN -> "info";
        case CLOSED -> "good";
      };
    }
  }

  /** By what employers are grouped. Texts are {@code supervision.grouping.<name>}. */
  enum Grouping {
    INDUSTRY,
    UNIT
  }

  /**
   * What is typed while a round is prepared.
   *
   * @param quotas how many of each group, by its id
   * @param excluded a line for each: credit code or unit code, reason
   * @param inspectors a line for each: number of the enforcement card, unit, name
   * @param conflicts a line for each: number of the enforcement card, code, reason
   * @param each how many inspectors go to each
   * @param randomness which public value will be taken
   */
  record Draft(
      String title,
      LocalDate firstDay,
      LocalDate lastDay,
      Grouping grouping,
      Map<String, Integer> quotas,
      String excluded,
      String inspectors,
      String conflicts,
      int each,
      String randomness) {}

  public boolean isFrozen() {
    return planHash != null;
  }

  public boolean isDrawn() {
    return drawnAt != null;
  }
}
