/**
 * The limits that the law sets, on whatever record they run: when each begins and ends, what moves
 * its end, and who is told before it is too late.
 *
 * <p>The limits are a table ({@code legal-clocks.psv}); {@code Limit} counts, knowing only the
 * calendar of working days that the office keeps. Others start, meet and cancel clocks at {@link
 * io.jianzhen.platform.casework.clock.Clocks}, in the transaction of what happened, and show them
 * with the fragment {@code casework/clocks}. See docs/decisions/0022-how-days-are-counted.md.
 */
@NullMarked
package io.jianzhen.platform.casework.clock;

import org.jspecify.annotations.NullMarked;
