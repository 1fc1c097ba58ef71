/**
 * Cases: who took part, what was done, what became of each, and what of it counts.
 *
 * <p>Everything is a {@link io.jianzhen.platform.casework.file.CaseStep} with fields, taken by
 * {@code CaseDesk} in one transaction: state, history, ledger and audit trail. {@code CaseCounts}
 * alone says what a case and the cases joined to it count; {@code CaseLedger} makes the ledger say
 * so, whatever has happened before. See decision 21.
 */
@NullMarked
package io.jianzhen.platform.casework.file;

import org.jspecify.annotations.NullMarked;
