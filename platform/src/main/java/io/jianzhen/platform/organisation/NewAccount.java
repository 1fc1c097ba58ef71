package io.jianzhen.platform.organisation;

import java.util.Set;

/**
 * An account to be opened.
 *
 * @param username 2 to 40 of a-z, 0-9, dot, hyphen, underscore; starts with a letter or digit
 */
public record NewAccount(String username, String displayName, String unit, Set<Role> roles) {

  public NewAccount {
    roles = Set.copyOf(roles);
    if (!isUsername(username)) {
      throw new IllegalArgumentException("not a user name: '%s'".formatted(username));
    }
  }

  static boolean isUsername(String text) {
    return text.matches("[a-z0-9][a-z0-9._-]{1,39}");
  }
}
