/** Timestamps by somebody else's clock (RFC 3161): asking for them and checking them. */
@NullMarked
package io.jianzhen.capture.timestamp;

import org.jspecify.annotations.NullMarked;
