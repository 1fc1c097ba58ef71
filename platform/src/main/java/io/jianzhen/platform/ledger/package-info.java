/**
 * Countable facts: what happened, where, when and how many. Every figure of a report comes from
 * here.
 *
 * <p>Start at {@link io.jianzhen.platform.ledger.ReportItem}: the sixteen items that are counted.
 */
@ApplicationModule(displayName = "Ledger 台账")
@NullMarked
package io.jianzhen.platform.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
