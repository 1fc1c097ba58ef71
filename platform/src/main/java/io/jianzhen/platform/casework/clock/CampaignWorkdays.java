package io.jianzhen.platform.casework.clock;

import io.jianzhen.platform.campaign.calendar.WorkdayBook;
import io.jianzhen.platform.campaign.calendar.Workdays;
import org.springframework.stereotype.Component;

/** Lends the calendar of working days to the campaign's. */
@Component
class CampaignWorkdays implements WorkdayBook {

  private final WorkingDays days;

  CampaignWorkdays(WorkingDays days) {
    this.days = days;
  }

  @Override
  public Workdays now() {
    return days.calendar()::isWorkday;
  }
}
