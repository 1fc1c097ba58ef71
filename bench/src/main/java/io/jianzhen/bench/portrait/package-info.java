/**
 * The same portrait on two cards: made-up faces, printed on cards and photographed, and how many
 * pairs are noticed.
 */
@NullMarked
package io.jianzhen.bench.portrait;

import org.jspecify.annotations.NullMarked;
