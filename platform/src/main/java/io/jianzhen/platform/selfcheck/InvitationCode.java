package io.jianzhen.platform.selfcheck;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What an employer types to get in: 16 characters of 31 that cannot be mistaken for each other,
 * about 79 bits. So much need not be hashed slowly.
 *
 * @param text in groups of four, as it is shown once
 */
record InvitationCode(String text) {

  private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  static InvitationCode next(SecureRandom random) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      code.append(i > 0 && i % GROUP == 0 ? "-" : "");
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new InvitationCode(code.toString());
  }

  /** What is kept of it, the same however it is typed. */
  String hash() {
    return hash(text);
  }

  /** The hash of what somebody typed: small or wide letters, with or without gaps. */
  static String hash(String typed) {
    String plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^A-Z0-9]", "");
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "InvitationCode";
  }
}
