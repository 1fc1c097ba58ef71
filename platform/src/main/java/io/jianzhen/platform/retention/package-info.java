/**
 * How long personal data of the campaign is kept, and its erasure: names, numbers, pictures and
 * free texts go; ledger, reports, counts, outcomes and the audit trail stay.
 *
 * <h2>Where to start</h2>
 *
 * {@code PersonalData} is the table of all columns and directories that hold personal data. {@code
 * Eraser} empties them, employer by employer; {@code ErasureDesk} has it done after two persons
 * have decided. What is held back is the view {@code retention_held}.
 *
 * <h2>What it does not do</h2>
 *
 * It erases nothing by itself, whatever the date, and reaches no backup. Keyed hashes of persons
 * stay, in the ledger and beside it: they count people once and name nobody.
 */
@ApplicationModule(
    displayName = "Retention 保存期限与清除",
    allowedDependencies = {"web", "organisation", "audit", "campaign", "certificate", "seal"})
@NullMarked
package io.jianzhen.platform.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
