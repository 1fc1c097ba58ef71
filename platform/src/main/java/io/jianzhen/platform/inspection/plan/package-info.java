/** Whom to visit: plans, and employers proposed by an explained risk. */
@NullMarked
package io.jianzhen.platform.inspection.plan;

import org.jspecify.annotations.NullMarked;
