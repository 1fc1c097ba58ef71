/**
 * Who owes what by when, and whether it is done: the calendar of units and of the district, what
 * the office asks for besides the notice, and the address under which a calendar can be subscribed.
 *
 * <p>{@code DutyBook} puts it together. Whether a duty is done is said by the module in which it is
 * done ({@link io.jianzhen.platform.campaign.calendar.Fulfilment}), else by the unit, with a note.
 */
@NamedInterface("duty")
@NullMarked
package io.jianzhen.platform.campaign.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
