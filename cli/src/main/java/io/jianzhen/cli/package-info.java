/**
 * Jianzhen on a terminal, for pipes and batches. Start at {@link io.jianzhen.cli.Main}; each
 * command is a class of its own that translates arguments into a call of a library.
 *
 * <p>Results go to standard output in UTF-8, whatever the locale; what went wrong goes to standard
 * error, on one line.
 */
@NullMarked
package io.jianzhen.cli;

import org.jspecify.annotations.NullMarked;
