/**
 * What is owed, and when: schedules, periods and days. Pure: dates come in, dates go out; no clock,
 * no database.
 *
 * <p>A {@link io.jianzhen.platform.campaign.calendar.Schedule} gives the {@link
 * io.jianzhen.platform.campaign.calendar.Period}s of a duty. A module in which a duty is done says
 * so as {@link io.jianzhen.platform.campaign.calendar.Fulfilment}; the module that knows on which
 * days authorities work says it as {@link io.jianzhen.platform.campaign.calendar.WorkdayBook}.
 */
@NamedInterface("calendar")
@NullMarked
package io.jianzhen.platform.campaign.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
