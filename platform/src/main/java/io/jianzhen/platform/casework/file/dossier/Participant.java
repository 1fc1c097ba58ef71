package io.jianzhen.platform.casework.file.dossier;

import org.jspecify.annotations.Nullable;

/**
 * A person or organisation of a case.
 *
 * @param caseFile the case in which it was entered; not the one in which that is joined
 * @param maskedId of the identity number, or empty
 * @param personKey by which the ledger knows the person; empty without identity number
 * @param sameAs who of another, joined case it is, or null
 */
public record Participant(
    long id,
    long caseFile,
    String caseNumber,
    boolean organisation,
    String name,
    PersonRole role,
    String maskedId,
    String personKey,
    @Nullable Long sameAs,
    String note,
    boolean removed) {}
