package io.jianzhen.platform.campaign.calendar;

import java.util.Set;

/** A module in which a duty of the campaign is done, and which therefore knows whether it is. */
public interface Fulfilment {

  /** The id of the duty in the campaign's file, such as {@code monthly-report}. */
  String duty();

  /** What has been done of it in the campaign in hand, by all units. */
  Set<Done> done();

  /** Where a unit does it. */
  String href(String unit, String period);

  /**
   * A time of the duty that a unit has done.
   *
   * @param unit code
   * @param period key of the {@link Period}
   */
  record Done(String unit, String period) {}
}
