/**
 * What follows a fine: the decision is served on the party, paid, and published, each within its
 * limit (T19, T20). Steps are taken with the case; see decisions 21 and 22.
 */
@NullMarked
package io.jianzhen.platform.casework.file.fine;

import org.jspecify.annotations.NullMarked;
