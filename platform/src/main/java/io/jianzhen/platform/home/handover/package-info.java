/** Hand-over: the work of a person who leaves goes to a colleague, all at once. */
@NullMarked
package io.jianzhen.platform.home.handover;

import org.jspecify.annotations.NullMarked;
