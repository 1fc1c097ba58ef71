/**
 * What stands in cases, and what of it counts.
 *
 * <p>A {@link io.jianzhen.platform.casework.file.dossier.Dossier} is everything that a case and the
 * cases joined to it hold. {@code CaseCounts} alone says what that counts; {@code CaseLedger} makes
 * the ledger say so, whatever has happened before. See decision 21.
 */
@NullMarked
package io.jianzhen.platform.casework.file.dossier;

import org.jspecify.annotations.NullMarked;
