package io.jianzhen.platform.organisation;

import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be: 10 to 72 characters of at least three of the four kinds (lower case,
 * upper case, digits, others), without the user name in it.
 *
 * <p>Three kinds follow GB/T 22239-2019 (level 2, identity authentication: "complex and changed
 * regularly", which sets no numbers); 72 octets is what bcrypt takes in.
 */
final class PasswordRules {

  private static final int SHORTEST = 10;
  private static final int LONGEST_OCTETS = 72;
  private static final int KINDS = 3;

  private PasswordRules() {}

  /** The message key of the first rule that the password breaks, or empty if it keeps all. */
  static Optional<String> broken(String password, String username) {
    if (password.length() < SHORTEST) {
      return Optional.of("organisation.password.short");
    }
    if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_OCTETS) {
      return Optional.of("organisation.password.long");
    }
    if (password.toLowerCase(Locale.ROOT).contains(username)) {
      return Optional.of("organisation.password.username");
    }
    return kinds(password) < KINDS ? Optional.of("organisation.password.kinds") : Optional.empty();
  }

  private static long kinds(String password) {
    return password
        .chars()
        .map(
            c ->
                Character.isLowerCase(c)
                    ? 1
                    : Character.isUpperCase(c) ? 2 : Character.isDigit(c) ? 3 : 4)
        .distinct()
        .count();
  }
}
