package io.jianzhen.platform.casework.clock;

/** What a limit is counted in. */
enum Measure {
  HOUR,
  /** Every day of the calendar. */
  DAY,
  /** Days on which authorities work. */
  WORKDAY,
  MONTH,
  YEAR
}
