package io.jianzhen.platform.certificate;

import io.jianzhen.platform.organisation.SignedIn;

/**
 * A person has said that a finding holds.
 *
 * @param finding id of the finding
 * @param decision one that opens a lead
 * @param unit code of the unit to whose territory the employer belongs
 * @param enterprise id of the employer
 * @param personKey the same for the same person
 * @param holder name of the person
 * @param rule id of the rule
 * @param says the finding's sentence in Chinese
 */
public record FindingConfirmed(
    long finding,
    Decision decision,
    String unit,
    long enterprise,
    String personKey,
    String holder,
    String rule,
    String says,
    SignedIn by) {}
