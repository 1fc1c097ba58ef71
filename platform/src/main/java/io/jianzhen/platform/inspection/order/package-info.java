/** Orders to correct (责令限期改正): last day, re-inspection, result. */
@NullMarked
package io.jianzhen.platform.inspection.order;

import org.jspecify.annotations.NullMarked;
