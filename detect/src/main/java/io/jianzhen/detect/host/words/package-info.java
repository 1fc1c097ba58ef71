/** Names as the eye sees them, and the words that they are made of, misspelt or not. */
@NullMarked
package io.jianzhen.detect.host.words;

import org.jspecify.annotations.NullMarked;
