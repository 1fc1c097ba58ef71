package io.jianzhen.platform.certificate;

import io.jianzhen.detect.card.CertificateEntry;
import io.jianzhen.detect.card.StatedDate;
import io.jianzhen.detect.card.StatedId;
import io.jianzhen.platform.certificate.row.RowSeal;
import io.jianzhen.platform.seal.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The certificates on file as the rules take them, in the order in which they came in. Those of
 * versions that did not keep all that the rules look at are left out, and those that were erased.
 */
@Repository
class StoredEntries {

  private static final String COLUMNS =
      """
      SELECT c.import, c.sheet_row, c.name, c.sex, c.post, c.industry, c.kind, c.category,
             c.item, c.first_issued, c.term_start, c.term_end, c.review_due, c.reviewed,
             c.issuer, c.style, c.ten_year_rule, c.sealed
      """;

  private static final String ON_FILE =
      """
        FROM certificate c JOIN roster_import i ON i.id = c.import
       WHERE i.state = 'CONFIRMED' AND i.superseded_by IS NULL AND c.ten_year_rule IS NOT NULL
         AND c.erased_at IS NULL
      """;

  private final JdbcClient jdbc;
  private final RowSeal seal;

  StoredEntries(JdbcClient jdbc, Seal seal) {
    this.jdbc = jdbc;
    this.seal = new RowSeal(seal);
  }

  /** A certificate with its place. */
  record Stored(long importId, int sheetRow, CertificateEntry entry) {}

  long count() {
    return jdbc.sql("SELECT count(*)" + ON_FILE).query(Long.class).single();
  }

  /** The next ones behind a place; (0, 0) is before the first. */
  List<Stored> after(long importId, int sheetRow, int most) {
    return jdbc.sql(
            COLUMNS
                + ON_FILE
                + """
                     AND (c.import, c.sheet_row) > (:import, :row)
                   ORDER BY c.import, c.sheet_row LIMIT :most
                  """)
        .param("import", importId)
        .param("row", sheetRow)
        .param("most", most)
        .query((row, number) -> stored(row))
        .list();
  }

  /** Which of these imports are on file now. */
  Set<Long> onFile(List<Long> imports) {
    return new HashSet<>(
        jdbc.sql(
                """
                SELECT id FROM roster_import
                 WHERE id IN (:imports) AND state = 'CONFIRMED' AND superseded_by IS NULL
                """)
            .param("imports", imports)
            .query(Long.class)
            .list());
  }

  /** Takes the place of a row. */
  interface Places {
    void take(long importId, int sheetRow);
  }

  /** Rows from one through another that are erased by now. */
  void erased(Stored first, Stored last, Places places) {
    jdbc.sql(
            """
            SELECT import, sheet_row FROM certificate
             WHERE (import, sheet_row) >= (:fromImport, :fromRow)
               AND (import, sheet_row) <= (:toImport, :toRow)
               AND import BETWEEN :fromImport AND :toImport AND erased_at IS NOT NULL
            """)
        .param("fromImport", first.importId())
        .param("fromRow", first.sheetRow())
        .param("toImport", last.importId())
        .param("toRow", last.sheetRow())
        .query(
            row -> {
              places.take(row.getLong(1), row.getInt(2));
            });
  }

  /**
   * All that one roster has and that is not erased, in the order of its sheet; callers have looked
   * up the import.
   */
  List<Stored> of(long importId) {
    return jdbc.sql(
            COLUMNS
                + """
                    FROM certificate c WHERE c.import = :import AND c.erased_at IS NULL
                   ORDER BY c.sheet_row
                  """)
        .param("import", importId)
        .query((row, number) -> stored(row))
        .list();
  }

  /** Whether a roster has rows of which an earlier version has not kept all. */
  boolean isOfEarlierVersion(long importId) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM certificate c
                            WHERE c.import = :import AND c.ten_year_rule IS NULL
                              AND c.erased_at IS NULL)
            """)
        .param("import", importId)
        .query(Boolean.class)
        .single();
  }

  /** One entry of a roster, if it is not erased; callers have looked up the import. */
  Optional<Stored> find(long importId, int sheetRow) {
    return jdbc.sql(
            COLUMNS
                + """
                    FROM certificate c
                   WHERE c.import = :import AND c.sheet_row = :row AND c.erased_at IS NULL
                  """)
        .param("import", importId)
        .param("row", sheetRow)
        .query((row, number) -> stored(row))
        .optional();
  }

  private Stored stored(ResultSet row) throws SQLException {
    long importId = row.getLong("import");
    int sheetRow = row.getInt("sheet_row");
    RowSeal.Numbers numbers = seal.numbers(importId, sheetRow, row.getBytes("sealed"));
    var holder =
        new CertificateEntry.Holder(
            row.getString("name"),
            row.getString("sex"),
            new StatedId(numbers.id(), numbers.isNumeric()),
            row.getString("post"),
            row.getString("industry"));
    var card =
        new CertificateEntry.Card(
            row.getString("kind"),
            numbers.certificate(),
            row.getString("category"),
            row.getString("item"),
            StatedDate.parse(row.getString("first_issued")),
            StatedDate.parse(row.getString("term_start")),
            StatedDate.parse(row.getString("term_end")),
            StatedDate.parse(row.getString("review_due")),
            StatedDate.parse(row.getString("reviewed")),
            row.getString("issuer"),
            row.getString("style"),
            row.getBoolean("ten_year_rule"),
            numbers.qr());
    return new Stored(importId, sheetRow, new CertificateEntry(holder, card));
  }
}
