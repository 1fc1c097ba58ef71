package io.jianzhen.platform.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Something was done that belongs on the audit trail.
 *
 * @param username who did it, or tried to; {@code ?} if there is no such account
 * @param unit code of the person's unit, or null if nobody is signed in
 * @param action an upper-case word such as {@code SIGN_IN}
 * @param subject what it was done to, such as {@code account:17}
 * @param detail what else matters; never what somebody typed freely, which may name a person
 */
public record Deed(
    String username, @Nullable String unit, String action, String subject, String detail) {

  static Deed of(SignedIn by, String action, String subject, String detail) {
    return new Deed(by.username(), by.unit().code(), action, subject, detail);
  }
}
