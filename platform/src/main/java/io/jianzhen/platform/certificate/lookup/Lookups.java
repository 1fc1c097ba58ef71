package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.platform.certificate.row.RowSeal;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.seal.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The work sheet: certificates on file that the official platform answers for. Those without a
 * number cannot be looked up, those of another regime are not there.
 */
@Repository
class Lookups {

  private static final String SELECT =
      """
      SELECT c.import AS import_id, c.sheet_row, i.enterprise, c.person_key, c.number_key, c.name,
             c.sex, c.sealed, c.category, c.item, c.first_issued, c.term_start,
             c.term_end, c.review_due, c.issuer, e.name AS employer, u.name AS unit_name,
             i.superseded_by, coalesce(k.id, 0) AS case_id,
             %s AS state, k.due, coalesce(k.version, 0) AS version, c.card_key
      """
          .formatted(LookupView.STATE);

  private static final String FROM =
      """
        FROM certificate c
        JOIN roster_import i ON i.id = c.import
        JOIN enterprise e ON e.id = i.enterprise
        JOIN unit u ON u.code = i.unit
        LEFT JOIN lookup_case k ON k.enterprise = i.enterprise AND k.person_key = c.person_key
                               AND k.number_key = c.number_key
       WHERE i.state = 'CONFIRMED' AND (starts_with(u.path, :reach) OR i.enterprise IN
             (SELECT enterprise FROM enterprise_account WHERE account = :me))
      """;

  /** A letter that is due or under way about somebody who is not on the roster any more. */
  private static final String LEFT_OVER =
      """
      k.state IN ('LETTER_DUE', 'LETTER_SENT')
          AND (c.import, c.sheet_row) = (SELECT l.import, l.sheet_row FROM lookup l
                                          WHERE l.of_case = k.id ORDER BY l.id DESC LIMIT 1)
          AND NOT EXISTS (SELECT 1 FROM certificate o JOIN roster_import oi ON oi.id = o.import
                           WHERE oi.enterprise = k.enterprise AND oi.state = 'CONFIRMED'
                             AND oi.superseded_by IS NULL AND o.person_key = k.person_key
                             AND o.number_key = k.number_key)""";

  /** Cases are few: a view that needs one is looked for from there. */
  private static String from(LookupView view) {
    return view.needsCase() ? FROM.replace("LEFT JOIN lookup_case", "JOIN lookup_case") : FROM;
  }

  private static final String ON_SHEET =
      """
         AND c.number_key <> '' AND c.erased_at IS NULL
         AND %s
         AND (:text = '' OR strpos(c.name, :text) > 0)
         AND (:employer = '' OR strpos(e.name, :employer) > 0
              OR strpos(e.credit_code, upper(:employer)) > 0)
         AND NOT EXISTS (SELECT 1 FROM certificate_finding f
                          WHERE f.import = c.import AND f.sheet_row = c.sheet_row
                            AND f.rule = 'OTHER_REGIME')
      """;

  /** What is left over has a case with something done. */
  private static String onSheet(LookupView view) {
    return ON_SHEET.formatted(
        view.needsCase()
            ? "(i.superseded_by IS NULL OR (" + LEFT_OVER + "))"
            : "i.superseded_by IS NULL");
  }

  /** Nobody works through more of them in a day, and counting all would take its time. */
  static final int MOST_COUNTED = 10_000;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final RowSeal seal;

  Lookups(JdbcClient jdbc, Clock clock, Seal seal) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.seal = new RowSeal(seal);
  }

  /**
   * What the sheet is limited to; an empty text limits nothing.
   *
   * @param text part of a name
   * @param employer part of an employer's name or credit code
   */
  record Filter(LookupView view, String text, String employer) {}

  /** Entries of the sheet; what is due first, then as in the rosters. Page counts from 1. */
  List<LookupEntry> list(Filter filter, SignedIn me, int page, int size) {
    return bound(
            SELECT
                + from(filter.view())
                + onSheet(filter.view())
                + " AND "
                + filter.view().condition()
                + " ORDER BY "
                + filter.view().order()
                + " LIMIT :size OFFSET :skip",
            filter,
            me)
        .param("size", size)
        .param("skip", (long) (page - 1) * size)
        .query((line, number) -> entry(line))
        .list();
  }

  /** How many entries each view has under the same limits, up to {@link #MOST_COUNTED}. */
  Map<LookupView, Long> counts(Filter filter, SignedIn me) {
    String counts =
        Arrays.stream(LookupView.values())
            .map(
                view ->
                    "(SELECT count(*) FROM (SELECT 1 %s %s AND %s LIMIT %d) x) AS %s"
                        .formatted(from(view), onSheet(view), view.condition(), MOST_COUNTED, view))
            .collect(Collectors.joining(", "));
    return bound("SELECT " + counts, filter, me)
        .query(
            (row, number) -> {
              Map<LookupView, Long> found = new EnumMap<>(LookupView.class);
              for (LookupView view : LookupView.values()) {
                found.put(view, row.getLong(view.name()));
              }
              return found;
            })
        .single();
  }

  private JdbcClient.StatementSpec bound(String sql, Filter filter, SignedIn me) {
    return jdbc.sql(sql)
        .param("reach", me.reach())
        .param("me", me.account())
        .param("text", filter.text())
        .param("employer", filter.employer())
        .param("today", LocalDate.now(clock));
  }

  /**
   * An entry of a confirmed import, also of one that a later import has replaced.
   *
   * @throws OutOfReach if there is none within reach
   */
  LookupEntry get(long importId, int row, SignedIn me) {
    return jdbc.sql(SELECT + FROM + " AND c.import = :import AND c.sheet_row = :row")
        .param("reach", me.reach())
        .param("me", me.account())
        .param("import", importId)
        .param("row", row)
        .query((line, number) -> entry(line))
        .optional()
        .orElseThrow(() -> new OutOfReach("certificate " + importId + "/" + row));
  }

  private LookupEntry entry(ResultSet row) throws SQLException {
    long importId = row.getLong("import_id");
    int sheetRow = row.getInt("sheet_row");
    RowSeal.Numbers numbers = seal.numbers(importId, sheetRow, row.getBytes("sealed"));
    return new LookupEntry(
        importId,
        sheetRow,
        row.getLong("enterprise"),
        row.getString("person_key"),
        row.getString("number_key"),
        row.getString("name"),
        row.getString("sex"),
        numbers.id(),
        numbers.certificate(),
        row.getString("category"),
        row.getString("item"),
        row.getString("first_issued"),
        row.getString("term_start"),
        row.getString("term_end"),
        row.getString("review_due"),
        row.getString("issuer"),
        row.getString("employer"),
        row.getString("unit_name"),
        row.getObject("superseded_by", Long.class),
        row.getLong("case_id"),
        LookupState.valueOf(row.getString("state")),
        row.getObject("due", LocalDate.class),
        row.getInt("version"),
        row.getString("card_key"));
  }
}
