/**
 * Official sites, the names that once were official, and the suffixes under which only some may
 * register.
 */
@NullMarked
package io.jianzhen.detect.host.register;

import org.jspecify.annotations.NullMarked;
