package io.jianzhen.platform.inspection.visit;

import io.jianzhen.platform.inspection.risk.Risk;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A visit to an employer.
 *
 * @param number such as {@code JC-2022-0001}
 * @param territory path of the unit where the employer is
 * @param unit code of the unit that inspects, for which it counts
 * @param score of the risk when it was planned
 * @param grounds the parts of that, as {@link Risk} writes them
 * @param sentKey of the submission that finished it
 */
public record Visit(
    long id,
    String number,
    long plan,
    String planNumber,
    long enterprise,
    String employer,
    String creditCode,
    String address,
    String territory,
    String unit,
    String unitName,
    LocalDate plannedOn,
    String officerName,
    String officerCard,
    String secondName,
    String secondCard,
    int score,
    String grounds,
    State state,
    @Nullable LocalDate visitedOn,
    String statement,
    @Nullable String sentKey,
    @Nullable String doneBy,
    @Nullable OffsetDateTime doneAt,
    int version) {

  /** How far it has come. Texts are {@code inspection.visit.<name>}. */
  public enum State {
    PLANNED("warn"),
    DONE("good"),
    /** Was not made. */
    DROPPED("quiet"),
    /** Was entered in error; what it counted is reversed. */
    TAKEN_BACK("quiet");

    private final String kind;

    State(String kind) {
      this.kind = kind;
    }

    /** The kind of chip that shows it. */
    public String kind() {
      return kind;
    }
  }

  /** What the ledger calls it. */
  public String reference() {
    return "inspection:" + id;
  }

  public Officers officers() {
    return new Officers(officerName, officerCard, secondName, secondCard);
  }

  /** Why it was proposed, part by part. */
  public Risk risk() {
    return Risk.parse(grounds);
  }

  public boolean isOverdue(LocalDate today) {
    return state == State.PLANNED && plannedOn.isBefore(today);
  }
}
