package io.jianzhen.platform.casework.clock;

import io.jianzhen.detect.Sentence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A limit that the law sets: one row of the table.
 *
 * @param id such as T02
 * @param event what sets it going, a code; limits of the same event take each other's place
 * @param when the same in words
 * @param actor who must act
 * @param action what must be done
 * @param basis the law and its article
 * @param isCompared whether the text was read in a stored copy of the law (conf S)
 * @param from first day of events for which it holds
 * @param to last day; {@link LocalDate#MAX} if no end is known
 * @param extensions in the order in which they may be used
 */
record LegalClock(
    String id,
    String event,
    Sentence when,
    Limit limit,
    Sentence actor,
    Sentence action,
    String basis,
    boolean isCompared,
    LocalDate from,
    LocalDate to,
    List<Extension> extensions) {

  /** Who may make it longer: the head of the body itself, or the level above. */
  enum Level {
    HEAD,
    ABOVE
  }

  /**
   * A step by which it may be made longer.
   *
   * @param days at most
   */
  record Extension(int step, int days, Level level, LocalDate from, LocalDate to) {

    private boolean isFor(LocalDate event) {
      return !event.isBefore(from) && !event.isAfter(to);
    }
  }

  boolean isFor(LocalDate event) {
    return !event.isBefore(from) && !event.isAfter(to);
  }

  /** The step that comes next after {@code used} of them. */
  Optional<Extension> extension(int used, LocalDate event) {
    return extensions.stream()
        .filter(one -> one.step() == used + 1 && one.isFor(event))
        .findFirst();
  }
}
