/**
 * Letters about counterfeit sites as Word documents, in the layout of official papers (GB/T
 * 9704-2012): what stands in them, and the painting. Knows nothing of records and who may see them.
 */
@NullMarked
package io.jianzhen.platform.website.letter;

import org.jspecify.annotations.NullMarked;
