/** Connections that end in time, to addresses that somebody else has checked. */
@NullMarked
package io.jianzhen.capture.fetch.wire;

import org.jspecify.annotations.NullMarked;
