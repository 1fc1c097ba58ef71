package io.jianzhen.platform.seal;

import jakarta.annotation.PostConstruct;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the keys at hand are those with which this database was written. Nothing starts with
 * others: what it wrote could not be opened with the right ones.
 */
@Component
class SealCheck {

  private static final String ABOUT = "seal_check";

  private final JdbcClient jdbc;
  private final Seal seal;

  SealCheck(JdbcClient jdbc, Seal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /**
   * @throws KeysUnusable if the database was written with other keys
   */
  @PostConstruct
  void check() {
    List<Boolean> written =
        jdbc.sql("SELECT sealed, hash FROM seal_check")
            .query((row, number) -> isOurs(row.getBytes(1), row.getString(2)))
            .list();
    if (written.isEmpty()) {
      jdbc.sql(
              "INSERT INTO seal_check (sealed, hash) VALUES (:sealed, :hash) ON CONFLICT DO NOTHING")
          .param("sealed", seal.seal(ABOUT.getBytes(StandardCharsets.UTF_8), ABOUT))
          .param("hash", seal.hash(ABOUT))
          .update();
    } else if (!written.get(0)) {
      throw new KeysUnusable(
          "the keys in the data directory are not those with which the database was written", null);
    }
  }

  private boolean isOurs(byte[] sealed, String hash) {
    try {
      seal.open(sealed, ABOUT);
      return seal.hash(ABOUT).equals(hash);
    } catch (SealBroken others) {
      return false;
    }
  }
}
