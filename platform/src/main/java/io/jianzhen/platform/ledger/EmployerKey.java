package io.jianzhen.platform.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Stands for an employer in the ledger. The same for a record and for paper, so that no employer
 * counts twice.
 */
public final class EmployerKey {

  private EmployerKey() {}

  /** SHA-256 of the credit code, 64 hexadecimal digits. */
  public static String of(String creditCode) {
    String key = "credit:" + creditCode.strip().toUpperCase(Locale.ROOT);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
