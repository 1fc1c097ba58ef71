/**
 * HTTP/1.1 as hostile servers speak it: every byte that came is kept, and whatever is wrong with
 * them is said, not thrown.
 */
@NullMarked
package io.jianzhen.capture.fetch.http;

import org.jspecify.annotations.NullMarked;
