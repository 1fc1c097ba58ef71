package io.jianzhen.platform.casework.link;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Two particulars of one kind that are near each other, or a name of a person that two leads share,
 * and what officers said of them.
 *
 * @param one a particular, or a lead if there is a person
 * @param person the name; 0 for near particulars
 * @param trait in what they are near: WRITING, NAME, or a trait of pages
 * @param share of that trait in per cent; 0 for writing
 * @param version 0 where nobody has said anything yet
 * @param by who said it last; null where nobody has
 */
record NearPair(
    long one,
    long other,
    long person,
    String kind,
    String oneShown,
    String otherShown,
    String trait,
    int share,
    State state,
    int version,
    @Nullable String by,
    @Nullable OffsetDateTime at) {

  /** What is said of it now. */
  enum State {
    OPEN("warn"),
    CONFIRMED("good"),
    DECLINED("quiet");

    private final String chip;

    State(String chip) {
      this.chip = chip;
    }

    /** The kind of chip that shows the state. */
    public String chip() {
      return chip;
    }
  }

  /** What an officer may do with it. Texts are {@code caselinks.step.<name>}. */
  enum Step {
    CONFIRM(State.CONFIRMED),
    DECLINE(State.DECLINED),
    UNDO(State.OPEN);

    private final State to;

    Step(State to) {
      this.to = to;
    }

    State to() {
      return to;
    }

    /** What was said stands until it is taken back. */
    boolean isOpenFor(State state) {
      return (this == UNDO) == (state != State.OPEN);
    }
  }

  /**
   * A line of its history.
   *
   * @param version of the pair, after it
   */
  record Event(OffsetDateTime at, String by, Step step, String reason, int version) {}

  public String address() {
    return address(one, other, person);
  }

  /** Where a pair is shown. */
  static String address(long one, long other, long person) {
    return "/links/near/%d/%d%s".formatted(one, other, person == 0 ? "" : "?person=" + person);
  }

  /** What the two are among the nodes. */
  Node.Type type() {
    return person == 0 ? Node.Type.PARTICULAR : Node.Type.LEAD;
  }

  /** What the audit trail calls it. */
  String reference() {
    return "near:%d-%d%s".formatted(one, other, person == 0 ? "" : "-" + person);
  }
}
