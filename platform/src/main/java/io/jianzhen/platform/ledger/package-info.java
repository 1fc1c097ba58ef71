/**
 * Countable facts: what happened, where, when, how many. The source of every figure.
 *
 * <h2>What it owns</h2>
 *
 * The ledger's entries. They are added, never changed; a correction reverses an entry and gives the
 * reason.
 *
 * <h2>How others use it</h2>
 *
 * The module where a thing happened appends it with {@link io.jianzhen.platform.ledger.Ledger},
 * once, in the same transaction. {@link io.jianzhen.platform.ledger.Figures} answers this month's
 * and the cumulative figures from one query. {@link io.jianzhen.platform.ledger.LedgerDesk} enters
 * what stands on paper only. Whoever reports months says as {@link
 * io.jianzhen.platform.ledger.ClosedMonths} which are closed for paper.
 *
 * <h2>Where to start</h2>
 *
 * {@link io.jianzhen.platform.ledger.ReportItem}: the sixteen items that are counted.
 *
 * <h2>What it does not do</h2>
 *
 * It knows neither reports nor the records behind its entries, only their references.
 */
@ApplicationModule(
    displayName = "Ledger 台账",
    allowedDependencies = {"web", "organisation", "audit", "seal", "campaign"})
@NullMarked
package io.jianzhen.platform.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
