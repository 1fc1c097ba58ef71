/**
 * Leads and cases: what has to be followed up, from the confirmed finding to the outcome.
 *
 * <h2>What it owns</h2>
 *
 * Leads, their numbers ({@code XS-2021-0001}), whose work they are, their particulars (phones,
 * hosts, accounts …), the facts of acts, and what officers said to the law's suggestions; in {@code
 * file}, cases ({@code AJ-2021-0001}) with who took part and what became of them; in {@code clock},
 * the time limits of the law; in {@code link}, what leads share.
 *
 * <h2>How others use it</h2>
 *
 * Whoever was told of something opens a lead at {@link io.jianzhen.platform.casework.LeadDesk} and
 * shows what was told as a {@link io.jianzhen.platform.casework.LeadContent}. Findings need
 * nothing: it listens to {@link io.jianzhen.platform.certificate.FindingConfirmed} and {@link
 * io.jianzhen.platform.certificate.FindingWithdrawn}, in the transaction of the decision, so that a
 * decision and its lead are one. So it does for {@link io.jianzhen.platform.website.SiteJudged}.
 *
 * <h2>Where to start</h2>
 *
 * {@code LeadDesk} opens leads, {@code LeadStep} says what can be done with one and when, {@code
 * law.Adviser} goes from facts to articles.
 *
 * <h2>What it does not do</h2>
 *
 * It decides nothing: rules suggest, people answer.
 */
@ApplicationModule(
    displayName = "Casework 线索案件",
    allowedDependencies = {
      "web",
      "organisation",
      "audit",
      "campaign",
      "campaign :: calendar",
      "ledger",
      "seal",
      "certificate",
      "website",
      "website :: capture",
      "website :: paper"
    })
@NullMarked
package io.jianzhen.platform.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
