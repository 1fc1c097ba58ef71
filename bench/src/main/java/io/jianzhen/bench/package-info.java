/** Measurements that the promises of speed rest on; see README.md of this module. */
@NullMarked
package io.jianzhen.bench;

import org.jspecify.annotations.NullMarked;
