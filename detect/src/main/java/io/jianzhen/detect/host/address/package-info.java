/**
 * Host names and web addresses as browsers read them (WHATWG URL, UTS 46), and how to show them
 * safely.
 */
@NullMarked
package io.jianzhen.detect.host.address;

import org.jspecify.annotations.NullMarked;
