package io.jianzhen.platform.website;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was told of a counterfeit site.
 *
 * @param name who exactly
 * @param means how it was sent
 * @param letter id of the letter that was sent, or null
 */
public record Told(
    Recipient recipient, String name, LocalDate on, String means, @Nullable Long letter) {}
