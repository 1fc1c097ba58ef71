/**
 * What may be connected to. {@link io.jianzhen.capture.fetch.target.Gate} asks for a name once and
 * hands out the addresses that were checked; nobody asks again.
 */
@NullMarked
package io.jianzhen.capture.fetch.target;

import org.jspecify.annotations.NullMarked;
