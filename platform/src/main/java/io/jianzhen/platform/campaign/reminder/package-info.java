/**
 * Tells people of what they owe: reminders made by the campaign's rules, each once, and the
 * messages that carry them by e-mail and to robots of chat groups.
 *
 * <p>{@code Reminders} makes reminders and their messages in one transaction; {@code Courier} sends
 * what waits, outside of any, and again until it is taken. See docs/decisions/0027.
 */
@NullMarked
package io.jianzhen.platform.campaign.reminder;

import org.jspecify.annotations.NullMarked;
