/**
 * The whole campaign on one screen and one sheet: phase, which units have reported, what every item
 * came to month by month, and what other modules say of sites, cases and time limits.
 */
@NullMarked
package io.jianzhen.platform.reporting.overview;

import org.jspecify.annotations.NullMarked;
