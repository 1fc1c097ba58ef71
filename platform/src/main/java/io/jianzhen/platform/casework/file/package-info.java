/**
 * Cases: opening them and taking steps with them, and their pages.
 *
 * <p>Everything is a {@link io.jianzhen.platform.casework.file.form.CaseStep} with fields, taken by
 * {@code CaseDesk} in one transaction: state, history, ledger and audit trail. What stands in a
 * case and what of it counts is in {@code dossier}, what is typed in {@code form}. See decision 21.
 */
@NullMarked
package io.jianzhen.platform.casework.file;

import org.jspecify.annotations.NullMarked;
