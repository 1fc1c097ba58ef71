package io.jianzhen.platform.seal;

import jakarta.annotation.PostConstruct;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        jdbc.sql("SELECT sealed, hash, informers FROM seal_check")
            .query((row, number) -> isOurs(row.getBytes(1), row.getString(2), row.getBytes(3)))
            .list();
    if (written.isEmpty()) {
      jdbc.sql(
              """
              INSERT INTO seal_check (sealed, hash, informers) VALUES (:sealed, :hash, :informers)
              ON CONFLICT DO NOTHING
              """)
          .param("sealed", seal.seal(ABOUT.getBytes(StandardCharsets.UTF_8), ABOUT))
          .param("hash", seal.hash(ABOUT))
          .param("informers", seal.sealInformer(List.of(ABOUT), ABOUT))
          .update();
    } else if (!written.get(0)) {
      throw new KeysUnusable(
          "the keys in the data directory are not those with which the database was written", null);
    } else {
      jdbc.sql("UPDATE seal_check SET informers = :informers WHERE informers IS NULL")
          .param("informers", seal.sealInformer(List.of(ABOUT), ABOUT))
          .update();
    }
  }

  /**
   * @param informers null in a database from before there was that key
   */
  private boolean isOurs(byte[] sealed, String hash, byte @Nullable [] informers) {
    try {
      seal.open(sealed, ABOUT);
      if (informers != null) {
        seal.openInformer(informers, ABOUT);
      }
      return seal.hash(ABOUT).equals(hash);
    } catch (SealBroken others) {
      return false;
    }
  }
}
