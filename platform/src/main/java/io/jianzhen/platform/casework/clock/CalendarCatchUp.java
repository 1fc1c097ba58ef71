package io.jianzhen.platform.casework.clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts open limits again by a calendar that came with a new version, as by one that changed. */
@Component
class CalendarCatchUp {

  private static final Logger LOG = LoggerFactory.getLogger(CalendarCatchUp.class);

  private final WorkingDays days;
  private final ClockDesk clocks;

  CalendarCatchUp(WorkingDays days, ClockDesk clocks) {
    this.days = days;
    this.clocks = clocks;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void countAgain() {
    days.lock();
    int moved = clocks.recompute(null, days.calendar(), "system");
    if (moved > 0) {
      LOG.info("{} limits moved by the calendar that was delivered", moved);
    }
  }
}
