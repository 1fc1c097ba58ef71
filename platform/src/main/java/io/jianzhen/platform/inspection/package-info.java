/**
 * Enforcement inspection 执法检查: plans, visits, orders to correct, papers.
 *
 * <p>The notice, section 4(2)2: units inspect whether people at work hold their certificates, at
 * the same time as employers check themselves. A visit counts in C1, each finding of work with a
 * forged certificate in C2; what follows of it is a lead and a case of casework, where fines count.
 *
 * <p>Start with {@code visit.InspectionVisitDesk}, which finishes a visit once however often a
 * phone with a dead connection sends it, and {@code risk.RiskRanking}, which proposes employers and
 * says why. Decision 26.
 */
@ApplicationModule(
    displayName = "Inspection 执法检查",
    allowedDependencies = {
      "web",
      "organisation",
      "audit",
      "campaign",
      "enterprise",
      "ledger",
      "seal",
      "certificate",
      "casework",
      "website :: paper"
    })
@NullMarked
package io.jianzhen.platform.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
