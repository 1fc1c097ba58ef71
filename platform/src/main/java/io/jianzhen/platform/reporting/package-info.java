/**
 * Attachment 1 of the notice, 进展情况表: the month's figures of a unit, their way from draft to
 * acceptance, and the papers made of them. Attachment 2, 联络人名单, is in {@code liaison}.
 *
 * <h2>What it owns</h2>
 *
 * The state, the texts, the history and the frozen submissions of every report, and the procedure
 * ({@link io.jianzhen.platform.reporting.ReportStep}); the form as a value ({@link
 * io.jianzhen.platform.reporting.ProgressForm}), the checks before it may be submitted ({@link
 * io.jianzhen.platform.reporting.FormChecks}), and its one layout ({@link
 * io.jianzhen.platform.reporting.FormTable}), which the screen and the exports ({@link
 * io.jianzhen.platform.reporting.FormExport}: Word, Excel, PDF) only paint.
 *
 * <h2>How others use it</h2>
 *
 * Act with {@link io.jianzhen.platform.reporting.ReportDesk}. Pages are under {@code /reports}. The
 * ledger asks it as {@link io.jianzhen.platform.ledger.ClosedMonths}, the home page as {@link
 * io.jianzhen.platform.organisation.WorkSource}.
 *
 * <h2>Where to start</h2>
 *
 * {@link io.jianzhen.platform.reporting.ReportDesk} for what is done, {@link
 * io.jianzhen.platform.reporting.ReportSheets} for where the numbers come from, {@link
 * io.jianzhen.platform.reporting.DistrictSheets} for the district's sum.
 *
 * <h2>What it does not do</h2>
 *
 * It counts nothing: figures come from the ledger.
 */
@ApplicationModule(
    displayName = "Reporting 进展情况表",
    allowedDependencies = {
      "web",
      "organisation",
      "audit",
      "campaign",
      "campaign :: calendar",
      "ledger",
      "seal",
      "website :: paper"
    })
@NullMarked
package io.jianzhen.platform.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
