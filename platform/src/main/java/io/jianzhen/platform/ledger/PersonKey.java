package io.jianzhen.platform.ledger;

import io.jianzhen.detect.card.IdNumber;
import io.jianzhen.platform.seal.Seal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * Stands for a person in the ledger without telling who it is. The same wherever the person was
 * found, on a roster or on paper, so that nobody counts twice.
 */
@Component
public final class PersonKey {

  private final Seal seal;

  public PersonKey(Seal seal) {
    this.seal = seal;
  }

  /** Keyed hash of the identity number, 64 hexadecimal digits. */
  public String of(IdNumber number) {
    return keyed(unkeyed(number));
  }

  /**
   * What a key without key becomes: keys of before the seal were plain SHA-256, which trying all
   * identity numbers undoes.
   *
   * @param sha256 64 hexadecimal digits
   */
  public String keyed(String sha256) {
    return seal.hash("person:" + sha256);
  }

  private static String unkeyed(IdNumber number) {
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
