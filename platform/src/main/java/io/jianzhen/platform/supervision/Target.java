package io.jianzhen.platform.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An employer or a unit that was drawn.
 *
 * @param subject credit code, or {@code unit:CODE}
 * @param unit code of the unit whose territory it is, or of the unit itself
 * @param inspectors numbers of enforcement cards, with spaces between
 * @param gone why it could not be visited; empty if it can
 * @param forged persons with forged certificates that were found, or null before the visit
 */
record Target(
    long id,
    long round,
    String subject,
    String name,
    String unit,
    String unitName,
    String group,
    int rank,
    String inspectors,
    String gone,
    @Nullable LocalDate visitedOn,
    @Nullable SelfCheckSeen selfCheck,
    @Nullable Integer forged,
    String note,
    long findings,
    int version) {

  /** What supervision saw of the self-check. Texts are {@code supervision.seen.<name>}. */
  enum SelfCheckSeen {
    DONE,
    PARTLY,
    NOT_DONE,
    /** Of a unit, or an employer that owes none. */
    NOT_OWED;

    /** Kind of the chip. */
    public String kind() {
      return switch (this) {
        case DONE -> "good";
        case PARTLY -> "warn";
        case NOT_DONE -> "bad";
        case NOT_OWED -> "quiet";
      };
    }
  }

  public boolean isUnit() {
    return subject.startsWith(Population.UNIT);
  }
}
