package io.jianzhen.platform.audit;

import io.jianzhen.platform.organisation.Deed;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail of who did what. */
@Repository
public class AuditTrail {

  private final JdbcClient jdbc;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A line of the trail. */
  public record Event(
      long id,
      OffsetDateTime at,
      String username,
      @Nullable String unit,
      String action,
      String subject,
      String detail) {}

  /**
   * Adds a line, in the caller's transaction if there is one.
   *
   * @param action what was done, an upper-case word such as {@code REPORT_ACCEPT}
   * @param subject what it was done to, such as {@code report:17}
   * @param detail what else matters; never what somebody typed freely, which may name a person
   */
  public void record(SignedIn by, String action, String subject, String detail) {
    record(new Deed(by.username(), by.unit().code(), action, subject, detail));
  }

  @EventListener
  void record(Deed deed) {
    jdbc.sql(
            """
            INSERT INTO audit_event (at, username, unit, action, subject, detail)
            VALUES (:at, :username, :unit, :action, :subject, :detail)
            """)
        .param("at", OffsetDateTime.now(clock))
        .param("username", deed.username())
        .param("unit", deed.unit())
        .param("action", deed.action())
        .param("subject", deed.subject())
        .param("detail", deed.detail())
        .update();
  }

  /**
   * Lines whose user, action or subject is this text, newest first.
   *
   * @param text empty for all
   * @param before only lines with a lower id, for the next page
   * @param limit at most this many, 1 to 500
   */
  public List<Event> find(String text, long before, int limit) {
    return jdbc.sql(
            """
            SELECT id, at, username, unit, action, subject, detail
              FROM audit_event
             WHERE id < :before
               AND (:text = '' OR username = :text OR action = upper(:text) OR subject = :text)
             ORDER BY id DESC
             LIMIT :limit
            """)
        .param("text", text)
        .param("before", before)
        .param("limit", limit)
        .query(Event.class)
        .list();
  }
}
