/**
 * Web pages: what they claim to be, whose marks they carry, which genuine page they are like, and
 * what they ask people for. Decides from bytes alone; nothing is fetched here.
 */
@NullMarked
package io.jianzhen.detect.page;

import org.jspecify.annotations.NullMarked;
