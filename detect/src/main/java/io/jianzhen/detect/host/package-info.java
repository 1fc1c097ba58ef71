/**
 * Host names and web addresses: which of them imitate an official site, and how.
 *
 * <p>A name is read as browsers read it, folded to what the eye sees, cut into words, and judged by
 * rules that say what they saw. A {@link io.jianzhen.detect.host.HostScreen} judges one name, a
 * {@link io.jianzhen.detect.host.HostScan} every name of a file; both give the same answers.
 */
@NullMarked
package io.jianzhen.detect.host;

import org.jspecify.annotations.NullMarked;
