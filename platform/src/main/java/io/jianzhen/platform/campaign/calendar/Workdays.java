package io.jianzhen.platform.campaign.calendar;

import java.time.LocalDate;

/** On which days authorities work. */
@FunctionalInterface
public interface Workdays {

  boolean isWorkday(LocalDate day);
}
