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
    List<byte[]> sealed =
        jdbc.sql("SELECT sealed FROM seal_check").query((row, number) -> row.getBytes(1)).list();
    if (sealed.isEmpty()) {
      byte[] ours = seal.seal(ABOUT.getBytes(StandardCharsets.UTF_8), ABOUT);
      jdbc.sql("INSERT INTO seal_check (sealed) VALUES (:sealed) ON CONFLICT DO NOTHING")
          .param("sealed", ours)
          .update();
      return;
    }
    try {
      seal.open(sealed.get(0), ABOUT);
    } catch (SealBroken others) {
      throw new KeysUnusable(
          "the keys in the data directory are not those with which the database was written",
          others);
    }
  }
}
