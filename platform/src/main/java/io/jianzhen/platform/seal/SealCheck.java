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

  private static final String OTHERS =
      "the keys in the data directory are not those with which the database was written";

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
    List<byte[]> written =
        jdbc.sql("SELECT sealed FROM seal_check").query((row, number) -> row.getBytes(1)).list();
    if (written.isEmpty()) {
      byte[] ours = seal.seal(ABOUT.getBytes(StandardCharsets.UTF_8), ABOUT);
      jdbc.sql(
              "INSERT INTO seal_check (sealed, hash) VALUES (:sealed, :hash) ON CONFLICT DO NOTHING")
          .param("hash", seal.hash(ABOUT))
          .param("sealed", ours)
          .update();
      return;
    }
    try {
      seal.open(written.get(0), ABOUT);
    } catch (SealBroken others) {
      throw new KeysUnusable(OTHERS, others);
    }
    String hash = jdbc.sql("SELECT hash FROM seal_check").query(String.class).single();
    if (!seal.hash(ABOUT).equals(hash)) {
      throw new KeysUnusable(OTHERS, null);
    }
  }
}
