/**
 * What a name must hold to be worth judging, and how it is found in bytes as they come from a file.
 */
@NullMarked
package io.jianzhen.detect.host.cue;

import org.jspecify.annotations.NullMarked;
