package io.jianzhen.platform.retention;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is kept as evidence of a case although the period is over. */
@Repository
class Holds {

  private static final Pattern PLACE = Pattern.compile("(\\d{1,15})/(\\d{1,7})$");

  private static final String EMPLOYER =
      """
      SELECT e.id, NULL::bigint, NULL::int, :reason, :by, :now::timestamptz
        FROM enterprise e WHERE e.credit_code = upper(:code)
      """;

  private static final String ENTRY =
      """
      SELECT i.enterprise, c.import, c.sheet_row, :reason, :by, :now::timestamptz
        FROM certificate c
        JOIN roster_import i ON i.id = c.import
        JOIN enterprise e ON e.id = i.enterprise
       WHERE c.import = :import AND c.sheet_row = :row
         AND (:code = '' OR e.credit_code = upper(:code))
      """;

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  Holds(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A hold.
   *
   * @param importId of the entry, or null for all of the employer
   */
  record Hold(
      long id,
      String employer,
      @Nullable Long importId,
      @Nullable Integer sheetRow,
      String reason,
      String setBy,
      OffsetDateTime setAt,
      @Nullable String liftedBy,
      @Nullable OffsetDateTime liftedAt,
      String liftReason) {}

  /** All, those that stand first, then the newest. */
  List<Hold> all() {
    return jdbc.sql(
            """
            SELECT h.id, e.name AS employer, h.import AS import_id, h.sheet_row, h.reason, h.set_by,
                   h.set_at, h.lifted_by, h.lifted_at, h.lift_reason
              FROM retention_hold h JOIN enterprise e ON e.id = h.enterprise
             ORDER BY h.lifted_at IS NOT NULL, h.id DESC LIMIT 500
            """)
        .query(Hold.class)
        .list();
  }

  /**
   * Holds an employer by its credit code, or one entry of it.
   *
   * @param creditCode may be empty if there is an entry
   * @param entry such as {@code 17/4}, the end of the address of its page; or empty
   * @return false if there is no such employer or entry of it
   */
  @Transactional
  boolean set(String creditCode, String entry, String reason, SignedIn by) {
    Matcher place = PLACE.matcher(entry);
    if (!entry.isEmpty() && !place.find()) {
      return false;
    }
    String what = entry.isEmpty() ? EMPLOYER : ENTRY;
    Optional<Long> id =
        jdbc.sql(
                "INSERT INTO retention_hold (enterprise, import, sheet_row, reason, set_by, set_at) "
                    + what
                    + " RETURNING id")
            .param("reason", reason)
            .param("by", by.username())
            .param("now", OffsetDateTime.now(clock))
            .param("import", entry.isEmpty() ? 0 : Long.parseLong(place.group(1)))
            .param("row", entry.isEmpty() ? 0 : Integer.parseInt(place.group(2)))
            .param("code", creditCode)
            .query(Long.class)
            .optional();
    id.ifPresent(hold -> audit.record(by, "RETENTION_HOLD", "hold:" + hold, ""));
    return id.isPresent();
  }

  /** Lifts a hold; false if it does not stand any more. */
  @Transactional
  boolean lift(long id, String reason, SignedIn by) {
    boolean isLifted =
        jdbc.sql(
                    """
                    UPDATE retention_hold
                       SET lifted_by = :by, lifted_at = :now, lift_reason = :reason
                     WHERE id = :id AND lifted_at IS NULL
                    """)
                .param("by", by.username())
                .param("now", OffsetDateTime.now(clock))
                .param("reason", reason)
                .param("id", id)
                .update()
            == 1;
    if (isLifted) {
      audit.record(by, "RETENTION_LIFT", "hold:" + id, "");
    }
    return isLifted;
  }
}
