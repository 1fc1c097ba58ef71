/**
 * The one language of detection: a {@link io.jianzhen.detect.Finding} says what was looked at,
 * which rule holds, how much it weighs, and a sentence in Chinese and English to read aloud.
 *
 * <p>Detection is pure: no network, no database, no clock of its own. The same input gives the same
 * output, byte for byte.
 */
@NullMarked
package io.jianzhen.detect;

import org.jspecify.annotations.NullMarked;
