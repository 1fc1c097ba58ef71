/**
 * Fetches hostile pages safely, keeps them as evidence and proves them later. These are the values
 * that pass between the fetcher and the evidence; neither knows the other.
 */
@NullMarked
package io.jianzhen.capture;

import org.jspecify.annotations.NullMarked;
