package io.jianzhen.platform.enterprise;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All employers of the district, seen from the reach of the person who asks. */
@Repository
public class Enterprises {

  private static final String SELECT =
      """
      SELECT e.id, e.credit_code, e.name, e.unit, u.name AS unit_name, e.industry, e.address
        FROM enterprise e JOIN unit u ON u.code = e.unit
      """;

  private static final String WANTED =
      """
       WHERE starts_with(u.path, :reach)
         AND (:text = '' OR strpos(e.name, :text) > 0 OR strpos(e.credit_code, upper(:text)) > 0)
         AND (cast(:industry AS text) IS NULL OR e.industry = :industry)
      """;

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  Enterprises(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The employer with this id.
   *
   * @throws OutOfReach if there is none within the person's reach
   */
  public Enterprise get(long id, SignedIn me) {
    return jdbc.sql(SELECT + " WHERE e.id = :id AND starts_with(u.path, :reach)")
        .param("id", id)
        .param("reach", me.reach())
        .query(Enterprise.class)
        .optional()
        .orElseThrow(() -> new OutOfReach("enterprise " + id));
  }

  /** The employer with this credit code, wherever it is. */
  public Optional<Enterprise> byCreditCode(String creditCode) {
    return jdbc.sql(SELECT + " WHERE e.credit_code = :code")
        .param("code", creditCode)
        .query(Enterprise.class)
        .optional();
  }

  /**
   * Employers within reach by name.
   *
   * @param text part of the name or of the credit code; empty for all
   * @param industry null for all
   * @param page from 0
   * @param size at most this many, 1 to 500
   */
  public List<Enterprise> find(
      String text, @Nullable Industry industry, SignedIn me, int page, int size) {
    return jdbc.sql(
            SELECT
                + WANTED
                + """
                   ORDER BY e.name, e.id
                   LIMIT :size OFFSET :skip
                  """)
        .param("reach", me.reach())
        .param("text", text)
        .param("industry", industry == null ? null : industry.name())
        .param("size", size)
        .param("skip", (long) page * size)
        .query(Enterprise.class)
        .list();
  }

  /** How many employers {@link #find} would give in all. */
  public long count(String text, @Nullable Industry industry, SignedIn me) {
    return jdbc.sql("SELECT count(*) FROM enterprise e JOIN unit u ON u.code = e.unit " + WANTED)
        .param("reach", me.reach())
        .param("text", text)
        .param("industry", industry == null ? null : industry.name())
        .query(Long.class)
        .single();
  }

  /** Enters an employer and says so on the audit trail. */
  @Transactional
  public long add(NewEnterprise enterprise, SignedIn by) {
    long id =
        jdbc.sql(
                """
                INSERT INTO enterprise (credit_code, name, unit, industry, address, created_by, created_at)
                VALUES (:code, :name, :unit, :industry, :address, :by, :now)
                RETURNING id
                """)
            .param("code", enterprise.creditCode())
            .param("name", enterprise.name())
            .param("unit", enterprise.unit())
            .param("industry", enterprise.industry().name())
            .param("address", enterprise.address())
            .param("by", by.username())
            .param("now", OffsetDateTime.now(clock))
            .query(Long.class)
            .single();
    audit.record(by, "ENTERPRISE_ADD", "enterprise:" + id, enterprise.creditCode());
    return id;
  }
}
