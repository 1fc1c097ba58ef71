package io.jianzhen.platform.casework.file.fine;

import io.jianzhen.platform.casework.file.dossier.Outcome;
import io.jianzhen.platform.casework.file.dossier.Participant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A fine that stands, and what followed it.
 *
 * @param done what stands of that, in the order in which it was noted
 */
public record Fine(Outcome outcome, Participant person, List<Done> done) {

  private static final int DAYS_TO_PAY = 15;
  private static final BigDecimal LATE_A_DAY = new BigDecimal("0.03");

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

  /**
   * What is owed on top where it is paid late (行政处罚法 art. 72): three per cent of the fine for each
   * day after the 15th from the service, at most the fine itself. It is no fine and counts nowhere.
   *
   * @param today up to which it grows while nothing is paid
   */
  public BigDecimal lateFee(LocalDate today) {
    BigDecimal yuan = Objects.requireNonNull(outcome.yuan());
    LocalDate end = on(FineStep.PAID).orElse(today);
    long late =
        on(FineStep.SERVED)
            .map(served -> ChronoUnit.DAYS.between(served.plusDays(DAYS_TO_PAY), end))
            .map(days -> Math.max(0, days))
            .orElse(0L);
    return yuan.multiply(LATE_A_DAY)
        .multiply(BigDecimal.valueOf(late))
        .min(yuan)
        .setScale(2, RoundingMode.HALF_UP);
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
