package io.jianzhen.platform.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do.
 *
 * @param messageKey what is to be done, a key of the message bundles
 * @param arguments of the message
 * @param href where it is done
 * @param due the last day, or null if there is none
 */
public record WorkItem(
    String messageKey, List<Object> arguments, String href, @Nullable LocalDate due) {}
