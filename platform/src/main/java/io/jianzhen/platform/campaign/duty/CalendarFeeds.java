package io.jianzhen.platform.campaign.duty;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret addresses under which people subscribe to their calendar. 256 random bits are shown
 * once; only their hash is kept. A new address ends the old one, and so does closing the account.
 */
@Service
class CalendarFeeds {

  private static final int BYTES = 32;
  private static final String TOKEN = "[A-Za-z0-9_-]{43}";

  private final JdbcClient jdbc;
  private final SecureRandom random;
  private final AuditTrail audit;
  private final Clock clock;

  CalendarFeeds(JdbcClient jdbc, SecureRandom random, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.random = random;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Whose calendar it is.
   *
   * @param reach prefix of unit paths
   */
  record Subscriber(String unitName, String reach) {}

  /** Since when a person has an address; empty if there is none. */
  Optional<OffsetDateTime> since(SignedIn me) {
    return jdbc.sql("SELECT made_at FROM calendar_feed WHERE account = :account")
        .param("account", me.account())
        .query(OffsetDateTime.class)
        .optional();
  }

  /** Makes an address; the one before leads nowhere any more. */
  @Transactional
  String renew(SignedIn me) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    int made =
        jdbc.sql(
                """
                INSERT INTO calendar_feed (account, token_hash, made_at)
                SELECT a.id, :hash, :now FROM account a WHERE a.id = :account
                ON CONFLICT (account) DO UPDATE SET token_hash = :hash, made_at = :now
                """)
            .param("account", me.account())
            .param("hash", hash(token))
            .param("now", OffsetDateTime.now(clock))
            .update();
    if (made == 0) {
      throw new OutOfReach("account " + me.account());
    }
    audit.record(me, "CALENDAR_FEED_RENEW", "account:" + me.account(), "");
    return token;
  }

  @Transactional
  void end(SignedIn me) {
    jdbc.sql("DELETE FROM calendar_feed WHERE account = :account")
        .param("account", me.account())
        .update();
    audit.record(me, "CALENDAR_FEED_END", "account:" + me.account(), "");
  }

  /** Whose address it is; empty if it is nobody's, or of an account that is closed. */
  Optional<Subscriber> find(String token) {
    if (!token.matches(TOKEN)) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            SELECT u.name AS unit_name,
                   CASE WHEN EXISTS (SELECT 1 FROM account_role r
                                      WHERE r.account = a.id AND r.role IN ('OFFICE', 'LEADER'))
                        THEN '/' ELSE u.path END AS reach
              FROM calendar_feed f
              JOIN account a ON a.id = f.account
              JOIN unit u ON u.code = a.unit
             WHERE f.token_hash = :hash AND a.enabled
               AND EXISTS (SELECT 1 FROM account_role r
                            WHERE r.account = a.id
                              AND r.role IN ('OFFICE', 'LEADER', 'UNIT_REPORTER', 'UNIT_REVIEWER',
                                             'INSPECTOR', 'CASE_OFFICER'))
            """)
        .param("hash", hash(token))
        .query(Subscriber.class)
        .optional();
  }

  private static String hash(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
