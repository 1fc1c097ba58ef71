/**
 * The employers' self-check (自查自改, the notice, section 4(2)1): units invite employers, employers
 * look at their roster and say what they found, units accept or return it.
 *
 * <h2>What it owns</h2>
 *
 * Self-checks with their invitations, answers, photos, proof and history; which account belongs to
 * which employer ({@code enterprise_account}, by which {@code certificate} limits what employers
 * see).
 *
 * <h2>Where to start</h2>
 *
 * {@code SelfCheckDesk} is the units' side, {@code OwnSelfCheck} the employer's, {@code
 * Invitations} the door between them.
 *
 * <h2>What it counts</h2>
 *
 * B1, when an employer submits: the ledger's definition is employers that have handed in their
 * self-check. Returning takes it back. B2 and B3 are counted where a unit decides on a finding and
 * reports a lead: what an employer says of a card is no decision.
 *
 * <h2>What comes from where</h2>
 *
 * Rosters that employers hand in are the imports of {@code certificate}, look-ups its pages, which
 * show an employer its own entries. Photos are read by {@code website}, which opens the record of a
 * suspect site. {@code ForgedReports} turns a report of the employer into a finding; a person of
 * the unit decides on it, and what the decision counts is counted there.
 */
@ApplicationModule(
    displayName = "Self-checks 自查自改",
    allowedDependencies = {
      "web",
      "organisation",
      "audit",
      "enterprise",
      "certificate",
      "website",
      "ledger",
      "seal"
    })
@NullMarked
package io.jianzhen.platform.selfcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
