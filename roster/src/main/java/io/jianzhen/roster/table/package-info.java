/**
 * Workbooks and text tables as rows of cells, whoever made them and with whatever intent: bounded
 * in memory, never unpacking a bomb, expanding no entity, evaluating no formula.
 *
 * <p>Start at {@link io.jianzhen.roster.table.TableFile}. It knows nothing of what a cell means.
 */
@NullMarked
package io.jianzhen.roster.table;

import org.jspecify.annotations.NullMarked;
