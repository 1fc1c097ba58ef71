/** How likely a visit to an employer finds something, and why: points of a table, never a guess. */
@NullMarked
package io.jianzhen.platform.inspection.risk;

import org.jspecify.annotations.NullMarked;
