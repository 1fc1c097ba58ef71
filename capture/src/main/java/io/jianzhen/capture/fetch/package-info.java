/** Fetches pages that may be hostile: one checked connection a hop, everything limited. */
@NullMarked
package io.jianzhen.capture.fetch;

import org.jspecify.annotations.NullMarked;
