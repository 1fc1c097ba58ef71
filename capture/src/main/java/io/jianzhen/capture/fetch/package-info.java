/**
 * Fetches pages that may be hostile: one checked connection a hop, everything limited.
 *
 * <p>Begin with {@link io.jianzhen.capture.fetch.SafeFetcher}. A {@code Journey} goes from redirect
 * to redirect, a {@code Hop} is one of its requests; {@code target} says what may be connected to,
 * {@code wire} connects, {@code http} reads what comes, {@code render} shows it in a browser.
 */
@NullMarked
package io.jianzhen.capture.fetch;

import org.jspecify.annotations.NullMarked;
