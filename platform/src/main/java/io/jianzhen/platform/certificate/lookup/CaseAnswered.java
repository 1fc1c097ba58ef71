package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.platform.organisation.SignedIn;

/**
 * The issuer or the police have said what a certificate is, or their word was taken back. Published
 * in the transaction that notes it.
 *
 * @param ofCase the look-up case
 * @param isForged whether it is now said to be forged
 * @param reference number of their letter or decision, or the reason for taking it back
 */
public record CaseAnswered(long ofCase, boolean isForged, String reference, SignedIn by) {}
