/**
 * Leads and cases: what has to be followed up, from the confirmed finding to the outcome.
 *
 * <h2>What it owns</h2>
 *
 * Leads, their numbers ({@code XS-2021-0001}) and their history; in {@code file}, cases ({@code
 * AJ-2021-0001}) with who took part and what became of them.
 *
 * <h2>How others use it</h2>
 *
 * Whoever was told of something opens a lead at {@link io.jianzhen.platform.casework.LeadDesk} and
 * shows what was told as a {@link io.jianzhen.platform.casework.LeadContent}. Findings need
 * nothing: it listens to {@link io.jianzhen.platform.certificate.FindingConfirmed} and {@link
 * io.jianzhen.platform.certificate.FindingWithdrawn}, in the transaction of the decision, so that a
 * decision and its lead are one.
 *
 * <h2>Where to start</h2>
 *
 * {@code LeadDesk}.
 *
 * <h2>What it does not do</h2>
 *
 * It does not route leads to detachments yet. Legal time limits are counted in {@code
 * casework.clock}.
 */
@ApplicationModule(
    displayName = "Casework 线索案件",
    allowedDependencies = {
      "web",
      "organisation",
      "audit",
      "campaign",
      "ledger",
      "certificate",
      "seal",
      "website :: paper"
    })
@NullMarked
package io.jianzhen.platform.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
