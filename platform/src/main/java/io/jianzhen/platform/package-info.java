/** The platform: one room for each thing that the task force does. */
@NullMarked
package io.jianzhen.platform;

import org.jspecify.annotations.NullMarked;
