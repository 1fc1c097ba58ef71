package io.jianzhen.platform.casework.file.fine;

import io.jianzhen.platform.casework.file.dossier.Outcome;
import io.jianzhen.platform.casework.file.dossier.Participant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A fine that stands, and what followed it.
 *
 * @param done what stands of that, in the order in which it was noted
 */
public record Fine(Outcome outcome, Participant person, List<Done> done) {

  /** What happened on which day; the id is that of its entry. */
  public record Done(long id, long outcome, FineStep step, LocalDate on) {}

  public long id() {
    return outcome.id();
  }

  /** What clocks call it. */
  public String reference() {
    return "fine:" + outcome.id();
  }

  public LocalDate decidedOn() {
    return outcome.factDate();
  }

  /** The day on which that happened. */
  public Optional<LocalDate> on(FineStep step) {
    return done.stream().filter(one -> one.step() == step).map(Done::on).findFirst();
  }

  /** The day as pages show it; empty where it is still to come. */
  public String day(String step) {
    return on(FineStep.valueOf(step)).map(LocalDate::toString).orElse("");
  }

  /** What was noted last. */
  public Optional<Done> last() {
    return done.isEmpty() ? Optional.empty() : Optional.of(done.get(done.size() - 1));
  }

  /**
   * Whether a step can come now: nobody pays what was not served, and what the police impose for
   * public order is not published by 安全生产法 art. 78.
   */
  public boolean isOpenFor(FineStep step) {
    return on(step).isEmpty()
        && switch (step) {
          case SERVED -> true;
          case PAID -> on(FineStep.SERVED).isPresent();
          case PUBLISHED -> isPublished();
        };
  }

  /** Whether it has to be published. */
  public boolean isPublished() {
    return !outcome.police();
  }

  /** The first day on which a step can have happened. */
  public LocalDate earliest(FineStep step) {
    return step == FineStep.PAID ? on(FineStep.SERVED).orElse(decidedOn()) : decidedOn();
  }
}
