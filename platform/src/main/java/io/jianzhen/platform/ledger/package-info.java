/**
 * Countable facts: what happened, where, when, how many. The source of every figure.
 *
 * <h2>How others use it</h2>
 *
 * The module where a thing happened appends it with {@link io.jianzhen.platform.ledger.Ledger},
 * once, in the same transaction. A correction reverses an entry and gives the reason; nothing is
 * updated. {@link io.jianzhen.platform.ledger.Figures} answers this month's and the cumulative
 * figures from one query.
 */
@ApplicationModule(
    displayName = "Ledger 台账",
    allowedDependencies = {"web", "organisation", "audit", "campaign"})
@NullMarked
package io.jianzhen.platform.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
