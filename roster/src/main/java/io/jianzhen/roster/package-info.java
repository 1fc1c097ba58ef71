/**
 * Reads the staff roster that an employer sends in: a workbook or a text table that nobody has
 * tidied up.
 *
 * <p>Start at {@link io.jianzhen.roster.RosterFile}: it finds the sheet, the header row and the
 * meaning of each column, lets a person correct that meaning, and then streams one {@link
 * io.jianzhen.roster.Line} for each row, whatever the size of the file. What cannot be read at all
 * is an {@link io.jianzhen.roster.UnusableRoster} with a sentence that says what to do.
 *
 * <p>It judges nothing: the rules are in {@link io.jianzhen.detect.card}. It evaluates no formula,
 * fetches nothing, and holds no more than one row and the table of shared strings in memory.
 */
@NullMarked
package io.jianzhen.roster;

import org.jspecify.annotations.NullMarked;
