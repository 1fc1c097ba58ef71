package io.jianzhen.platform.organisation;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Makes one-time passwords that keep {@link PasswordRules} and can be read over the telephone. */
@Component
class Passwords {

  private static final String LOWER = "abcdefghjkmnpqrstuvwxyz";
  private static final String UPPER = "ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final String DIGITS = "23456789";

  private final SecureRandom random = new SecureRandom();

  /** Sixteen characters in four groups, about 70 bits. */
  String next() {
    StringBuilder password = new StringBuilder();
    for (int group = 0; group < 4; group++) {
      password.append(group == 0 ? "" : "-").append(pick(UPPER)).append(pick(LOWER));
      password.append(pick(LOWER)).append(pick(DIGITS));
    }
    return password.toString();
  }

  private char pick(String from) {
    return from.charAt(random.nextInt(from.length()));
  }
}
