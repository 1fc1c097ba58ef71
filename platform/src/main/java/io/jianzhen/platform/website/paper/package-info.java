/**
 * Papers about a site as Word documents: the sheet in the layout of official papers (GB/T
 * 9704-2012), and what is printed of a capture on it. Knows nothing of records of sites and who may
 * see them.
 *
 * <p>Other modules print their papers on the same sheet.
 */
@NamedInterface("paper")
@NullMarked
package io.jianzhen.platform.website.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
