/**
 * Attachment 1 of the notice, 进展情况表: the month's figures of a unit and the papers made of them.
 *
 * <h2>What it owns</h2>
 *
 * The form as a value ({@link io.jianzhen.platform.reporting.ProgressForm}), the checks before it
 * may be submitted ({@link io.jianzhen.platform.reporting.FormChecks}), and its one layout ({@link
 * io.jianzhen.platform.reporting.FormTable}), which the screen and the exports ({@link
 * io.jianzhen.platform.reporting.FormExport}: Word, Excel, PDF) only paint.
 *
 * <h2>What it does not do</h2>
 *
 * It counts nothing: figures come from the ledger.
 */
@ApplicationModule(displayName = "Reporting 进展情况表")
@NullMarked
package io.jianzhen.platform.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
