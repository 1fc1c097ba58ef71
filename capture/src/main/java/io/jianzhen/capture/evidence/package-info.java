/** Keeps captures as evidence that anybody can check offline, and checks it. */
@NullMarked
package io.jianzhen.capture.evidence;

import org.jspecify.annotations.NullMarked;
