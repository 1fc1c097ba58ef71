package io.jianzhen.platform.certificate;

import io.jianzhen.detect.card.IdNumber;
import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.certificate.row.RowSeal;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.seal.Seal;
import io.jianzhen.platform.web.MaskedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The certificates on file: entries of confirmed imports, and of no others. */
@Repository
class Certificates {

  private static final String FROM =
      """
        FROM certificate c
        JOIN roster_import i ON i.id = c.import
        JOIN enterprise e ON e.id = i.enterprise
        JOIN unit u ON u.code = i.unit
       WHERE i.state = 'CONFIRMED' AND i.superseded_by IS NULL AND starts_with(u.path, :reach)
         AND (:text = '' OR strpos(c.name, :text) > 0)
         AND (:enterprise = 0 OR i.enterprise = :enterprise)
         AND (:employer = '' OR strpos(e.name, :employer) > 0
              OR strpos(e.credit_code, upper(:employer)) > 0)
         AND (:rule = '' AND :severity = '' AND :state = ''
              OR EXISTS (SELECT 1 FROM certificate_finding f
                          WHERE f.import = c.import AND f.sheet_row = c.sheet_row
                            AND (:rule = '' OR f.rule = :rule)
                            AND (:severity = '' OR f.severity = :severity)
                            AND (:state = '' OR f.state = :state AND f.severity <> 'NOTE')))
      """;

  /** Nobody leafs through more; counting two million takes most of a second. */
  static final int MOST_COUNTED = 10_000;

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final RowSeal seal;

  Certificates(JdbcClient jdbc, AuditTrail audit, Seal seal) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.seal = new RowSeal(seal);
  }

  /**
   * What a list is limited to; an empty text or 0 limits nothing.
   *
   * @param text part of a name
   * @param employer part of an employer's name or credit code
   * @param state of a finding, such as OPEN
   */
  record Filter(
      String text, long enterprise, String employer, String severity, String rule, String state) {}

  /**
   * A line of the list.
   *
   * @param severities of its findings, the gravest first
   * @param open findings that wait for a decision
   */
  record Line(
      long importId,
      int sheetRow,
      String name,
      String maskedId,
      String maskedNumber,
      String item,
      String employer,
      String severities,
      int open) {

    public List<String> weights() {
      return severities.isEmpty() ? List.of() : List.of(severities.split(","));
    }
  }

  /** An entry with everything that the roster said. */
  record Entry(
      long importId,
      int sheetRow,
      String name,
      String sex,
      String idNumber,
      String post,
      String industry,
      String kind,
      String number,
      String category,
      String item,
      String firstIssued,
      String termStart,
      String termEnd,
      String reviewDue,
      String reviewed,
      String issuer,
      String style,
      String qr,
      long enterprise,
      String employer,
      String unitName,
      LocalDate asOf,
      @Nullable Long supersededBy) {

    public String maskedId() {
      return IdNumber.masked(idNumber);
    }

    public String maskedNumber() {
      return IdNumber.masked(number);
    }

    public String maskedQr() {
      return MaskedText.of(qr);
    }
  }

  /** Entries on file within reach, newest import first. Page counts from 1. */
  List<Line> list(Filter filter, SignedIn me, int page, int size) {
    return query(
            """
            SELECT c.import AS import_id, c.sheet_row, c.name, c.masked_id, c.masked_number, c.item,
                   e.name AS employer,
                   coalesce((SELECT string_agg(s.severity, ',' ORDER BY s.weight)
                               FROM (SELECT DISTINCT f.severity, array_position(
                                        ARRAY['ERROR', 'SUSPECT', 'INVALID', 'NOTE'], f.severity) AS weight
                                       FROM certificate_finding f
                                      WHERE f.import = c.import AND f.sheet_row = c.sheet_row) s), '')
                     AS severities,
                   (SELECT count(*) FROM certificate_finding f
                     WHERE f.import = c.import AND f.sheet_row = c.sheet_row
                       AND f.state = 'OPEN' AND f.severity <> 'NOTE') AS open
            """
                + FROM
                + " ORDER BY c.import DESC, c.sheet_row LIMIT :size OFFSET :skip",
            filter,
            me)
        .param("size", size)
        .param("skip", (long) (page - 1) * size)
        .query(Line.class)
        .list();
  }

  /** How many there are, up to {@link #MOST_COUNTED} and one more. */
  long count(Filter filter, SignedIn me) {
    return query("SELECT count(*) FROM (SELECT 1" + FROM + " LIMIT :most) x", filter, me)
        .param("most", MOST_COUNTED + 1)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec query(String sql, Filter filter, SignedIn me) {
    return jdbc.sql(sql)
        .param("reach", me.reach())
        .param("text", filter.text())
        .param("enterprise", filter.enterprise())
        .param("employer", filter.employer())
        .param("severity", filter.severity())
        .param("rule", filter.rule())
        .param("state", filter.state());
  }

  /**
   * An entry of a confirmed import, also of one that a later import has replaced.
   *
   * @throws OutOfReach if there is none within reach
   */
  Entry get(long importId, int row, SignedIn me) {
    return jdbc.sql(
            """
            SELECT c.import, c.sheet_row, c.name, c.sex, c.sealed, c.post, c.industry, c.kind,
                   c.category, c.item, c.first_issued, c.term_start, c.term_end, c.review_due,
                   c.reviewed, c.issuer, c.style, i.enterprise,
                   e.name AS employer, u.name AS unit_name, i.as_of, i.superseded_by
              FROM certificate c
              JOIN roster_import i ON i.id = c.import
              JOIN enterprise e ON e.id = i.enterprise
              JOIN unit u ON u.code = i.unit
             WHERE c.import = :import AND c.sheet_row = :row
               AND i.state = 'CONFIRMED' AND starts_with(u.path, :reach)
            """)
        .param("import", importId)
        .param("row", row)
        .param("reach", me.reach())
        .query((line, number) -> entry(line))
        .optional()
        .orElseThrow(() -> new OutOfReach("certificate " + importId + "/" + row));
  }

  private Entry entry(ResultSet row) throws SQLException {
    long importId = row.getLong("import");
    int sheetRow = row.getInt("sheet_row");
    RowSeal.Numbers numbers = seal.numbers(importId, sheetRow, row.getBytes("sealed"));
    return new Entry(
        importId,
        sheetRow,
        row.getString("name"),
        row.getString("sex"),
        numbers.id(),
        row.getString("post"),
        row.getString("industry"),
        row.getString("kind"),
        numbers.certificate(),
        row.getString("category"),
        row.getString("item"),
        row.getString("first_issued"),
        row.getString("term_start"),
        row.getString("term_end"),
        row.getString("review_due"),
        row.getString("reviewed"),
        row.getString("issuer"),
        row.getString("style"),
        numbers.qr(),
        row.getLong("enterprise"),
        row.getString("employer"),
        row.getString("unit_name"),
        row.getObject("as_of", LocalDate.class),
        row.getObject("superseded_by", Long.class));
  }

  /** The same entry, for a person who is to see the whole identity number; that is recorded. */
  Entry reveal(long importId, int row, SignedIn me) {
    Entry entry = get(importId, row, me);
    audit.record(me, "CERTIFICATE_REVEAL", "certificate:" + importId + "/" + row, "");
    return entry;
  }
}
