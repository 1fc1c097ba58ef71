/**
 * 总结: the written report of a unit and of the district at the end of the campaign (四（三）). Figures
 * and tables come from the ledger; people write the words; what is handed in is frozen with its
 * hash and comes out as Word in the layout of official papers.
 */
@NullMarked
package io.jianzhen.platform.reporting.summary;

import org.jspecify.annotations.NullMarked;
