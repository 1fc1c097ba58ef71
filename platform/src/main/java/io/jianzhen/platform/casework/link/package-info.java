/**
 * Links: what leads share ties them together, and a person can look at what hangs together, why,
 * and how one thing leads to another.
 */
@NullMarked
package io.jianzhen.platform.casework.link;

import org.jspecify.annotations.NullMarked;
