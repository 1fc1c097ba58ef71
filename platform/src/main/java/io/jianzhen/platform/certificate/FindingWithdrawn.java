package io.jianzhen.platform.certificate;

import io.jianzhen.platform.organisation.SignedIn;

/** A person has taken back the decision on a finding, and said why. */
public record FindingWithdrawn(long finding, String reason, SignedIn by) {}
