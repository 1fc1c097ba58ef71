package io.jianzhen.platform.casework.file.fine;

import io.jianzhen.platform.casework.clock.ClockUndo;
import io.jianzhen.platform.casework.clock.Clocks;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/**
 * The limits of a fine. T20 runs from the decision until it is published (安全生产法 art. 78; not for
 * fines of the police for public order), T19 from the service until it is paid (行政处罚法 art. 67).
 * Each fine has its own.
 */
@Component
public class FineClocks {

  private static final String PAY = "T19";
  private static final String PUBLISH = "T20";

  private final Clocks clocks;
  private final ClockUndo undo;
  private final Clock clock;

  FineClocks(Clocks clocks, ClockUndo undo, Clock clock) {
    this.clocks = clocks;
    this.undo = undo;
    this.clock = clock;
  }

  /**
   * Where a fine stands.
   *
   * @param number of the case
   * @param unit that handles it
   */
  public record Place(long caseFile, String number, String unit) {}

  /** A fine was decided on. */
  public void decided(Fine fine, Place in, SignedIn me) {
    if (fine.isPublished()) {
      start(PUBLISH, fine, fine.decidedOn(), in, me);
    }
  }

  public void taken(Fine fine, FineStep step, LocalDate on, Place in, SignedIn me) {
    switch (step) {
      case SERVED -> start(PAY, fine, on, in, me);
      case PAID -> clocks.met(PAY, fine.reference(), from(on), me);
      case PUBLISHED -> clocks.met(PUBLISH, fine.reference(), from(on), me);
    }
  }

  /** What was noted last is taken back, and with it what it did to the limits. */
  public void takenBack(Fine fine, Fine.Done done, SignedIn me) {
    OffsetDateTime on = from(done.on());
    String why = "撤销最后一步";
    switch (done.step()) {
      case SERVED -> undo.started(PAY, fine.reference(), on, why, me);
      case PAID -> undo.met(PAY, fine.reference(), on, why, me);
      case PUBLISHED -> undo.met(PUBLISH, fine.reference(), on, why, me);
    }
  }

  /** The fine was entered in error, so no limit ran. */
  public void withdrawn(Fine fine, SignedIn me) {
    String why = "撤销处理结果";
    undo.started(PUBLISH, fine.reference(), from(fine.decidedOn()), why, me);
    fine.on(FineStep.SERVED)
        .ifPresent(on -> undo.started(PAY, fine.reference(), from(on), why, me));
  }

  /** The work of another unit: so are its limits. */
  public void moved(Fine fine, String unit, SignedIn me) {
    clocks.pass(fine.reference(), unit, me);
  }

  private void start(String id, Fine fine, LocalDate on, Place in, SignedIn me) {
    var shown =
        new Clocks.Shown(
            "%s 罚款 %s 元".formatted(in.number(), fine.outcome().amount()),
            "/cases/%d/persons/%d".formatted(in.caseFile(), fine.person().id()));
    clocks.start(id, fine.reference(), shown, in.unit(), from(on), me);
  }

  private OffsetDateTime from(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
  }
}
