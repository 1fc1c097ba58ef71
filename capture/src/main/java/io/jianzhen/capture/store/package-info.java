/** Keeps bytes on disk so that they are still the same when they are read years later. */
@NullMarked
package io.jianzhen.capture.store;

import org.jspecify.annotations.NullMarked;
