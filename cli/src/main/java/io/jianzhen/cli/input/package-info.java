/**
 * Files of names and addresses as people have them: plain or packed, whole or broken off, named or
 * piped in. {@link io.jianzhen.cli.input.NameInput} gives their text as a stream; nothing here
 * knows what a name is.
 */
@NullMarked
package io.jianzhen.cli.input;

import org.jspecify.annotations.NullMarked;
