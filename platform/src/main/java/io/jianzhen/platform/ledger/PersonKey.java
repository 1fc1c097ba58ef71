package io.jianzhen.platform.ledger;

import io.jianzhen.detect.card.IdNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Stands for a person in the ledger without telling who it is. The same wherever the person was
 * found, on a roster or on paper, so that nobody counts twice.
 */
public final class PersonKey {

  private PersonKey() {}

  /** SHA-256 of the identity number, 64 hexadecimal digits. */
  public static String of(IdNumber number) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(("id:" + number.text()).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
