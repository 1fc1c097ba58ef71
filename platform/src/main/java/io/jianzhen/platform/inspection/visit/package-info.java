/** A visit: its check list, what was found, photos; finished once, taken back with a reason. */
@NullMarked
package io.jianzhen.platform.inspection.visit;

import org.jspecify.annotations.NullMarked;
