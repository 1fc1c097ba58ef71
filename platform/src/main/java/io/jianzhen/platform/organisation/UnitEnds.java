package io.jianzhen.platform.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Abolishes units: what they have done stays, and they owe nothing more. */
@Service
class UnitEnds {

  private final Units units;
  private final ApplicationEventPublisher events;

  UnitEnds(Units units, ApplicationEventPublisher events) {
    this.units = units;
    this.events = events;
  }

  /**
   * @param last the last day, or null if the unit goes on
   * @return false if somebody said otherwise since the page was opened
   */
  @Transactional
  boolean set(Unit unit, @Nullable LocalDate seen, @Nullable LocalDate last, SignedIn by) {
    if (!units.end(unit.code(), seen, last)) {
      return false;
    }
    String detail = last == null ? "goes on" : last.toString();
    events.publishEvent(Deed.of(by, "UNIT_END", "unit:" + unit.code(), detail));
    return true;
  }
}
