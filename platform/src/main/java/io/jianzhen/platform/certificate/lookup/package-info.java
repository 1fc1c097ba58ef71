/**
 * What the official platform said when a person looked a certificate up there, and what followed.
 *
 * <p>The system never asks the platform itself: it lists what is still to be looked up, keeps what
 * people saw with a picture of it, and compares that with what is on file. {@code LookupState} says
 * what follows from what, {@code LookupDesk} and {@code IssuerDesk} do it, {@code Lookups} reads.
 * That a certificate is forged is said by its issuer or by the police, never by a look-up.
 *
 * <p>It knows the tables of the module, how their rows are sealed, and nothing of its other
 * classes.
 */
@NullMarked
package io.jianzhen.platform.certificate.lookup;

import org.jspecify.annotations.NullMarked;
