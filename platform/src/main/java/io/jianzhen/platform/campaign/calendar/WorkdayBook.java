package io.jianzhen.platform.campaign.calendar;

/** Keeps the calendar of working days. */
public interface WorkdayBook {

  /** The calendar as it is now. */
  Workdays now();
}
