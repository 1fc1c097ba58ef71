package io.jianzhen.platform.website.capture;

import io.jianzhen.capture.Sha256;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Adds every night what packages could not get when they were made: a place in the log, a
 * timestamp. The package as it was stays where it is; the one with more is kept beside it.
 */
@Component
public class LateVouchers {

  private static final Logger LOG = LoggerFactory.getLogger(LateVouchers.class);
  private static final int MOST = 500;

  private final EvidenceRoom room;
  private final JdbcClient jdbc;
  private final Clock clock;

  LateVouchers(EvidenceRoom room, JdbcClient jdbc, Clock clock) {
    this.room = room;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Scheduled(cron = "${jianzhen.websites.stamp-at:0 30 2 * * *}", zone = "Asia/Shanghai")
  void run() {
    for (String hex : wanting()) {
      Sha256.parse(hex).ifPresent(this::vouch);
    }
  }

  /** Packages whose capture said that something was missing, and that have not got it since. */
  private List<String> wanting() {
    return jdbc.sql(
            """
            SELECT DISTINCT sha256 FROM site_capture
             WHERE rules && ARRAY['TIMESTAMP', 'LOG'] AND sha256 <> ''
               AND sha256 NOT IN (SELECT package FROM evidence_voucher)
             ORDER BY sha256 LIMIT :most
            """)
        .param("most", MOST)
        .query(String.class)
        .list();
  }

  private void vouch(Sha256 bare) {
    try {
      Optional<Sha256> vouched = room.vouchedLater(bare);
      vouched.ifPresent(
          more ->
              jdbc.sql(
                      "INSERT INTO evidence_voucher (package, vouched, at) VALUES (:bare, :more, :now)")
                  .param("bare", bare.hex())
                  .param("more", more.hex())
                  .param("now", OffsetDateTime.now(clock))
                  .update());
    } catch (IOException unusable) {
      LOG.error("package {} gets neither log nor timestamp", bare, unusable);
    }
  }

  /** The same package with what was added later; itself if nothing was. */
  public Sha256 latest(Sha256 made) {
    return jdbc.sql("SELECT vouched FROM evidence_voucher WHERE package = :made")
        .param("made", made.hex())
        .query(String.class)
        .optional()
        .flatMap(Sha256::parse)
        .orElse(made);
  }
}
