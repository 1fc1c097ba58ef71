package io.jianzhen.platform.certificate;

import io.jianzhen.detect.Sentence;
import io.jianzhen.platform.certificate.row.RowSeal;
import io.jianzhen.platform.seal.Seal;
import io.jianzhen.platform.web.MaskedText;
import io.jianzhen.roster.Column;
import io.jianzhen.roster.Line;
import io.jianzhen.roster.RefusedRows;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What an import would bring, for the person who decides about it. The only way to the rows of an
 * import that is not confirmed; callers have looked up the import within reach before.
 */
@Repository
class Preview {

  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final RowSeal seal;

  Preview(JdbcClient jdbc, Seal seal) {
    this.jdbc = jdbc;
    this.seal = new RowSeal(seal);
  }

  /**
   * A column of the sheet.
   *
   * @param samples with identity numbers hidden
   * @param field what it was taken for, empty if nothing
   */
  record SheetColumn(
      int position, String letter, String header, List<String> samples, String field) {

    /** The head; where the wrong row was taken for heads, identity numbers in it are hidden. */
    public String shown() {
      return MaskedText.of(header);
    }
  }

  /** How often a rule found something. */
  record RuleCount(String rule, String severity, long count) {

    public String name(Locale locale) {
      return RuleName.of(rule, locale);
    }
  }

  /** A finding with the row that it is about; numbers in it are masked. */
  record FoundRow(
      int sheetRow,
      String name,
      String rule,
      String severity,
      String field,
      String value,
      String zh,
      String en) {

    public String ruleName(Locale locale) {
      return RuleName.of(rule, locale);
    }

    public String says(Locale locale) {
      return RuleName.isEnglish(locale) ? en : zh;
    }
  }

  /** A row that was not taken, with the cells at fault and why. */
  record RefusedRow(int sheetRow, String cell, String zh, String en) {

    public String says(Locale locale) {
      return RuleName.isEnglish(locale) ? en : zh;
    }
  }

  List<SheetColumn> columns(long id) {
    return jdbc.sql(
            """
            SELECT position, letter, header, samples, field FROM roster_column
             WHERE import = :id ORDER BY position
            """)
        .param("id", id)
        .query(
            (row, number) ->
                new SheetColumn(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    texts(row.getArray(4)),
                    row.getString(5)))
        .list();
  }

  /** How often each rule found something, the gravest first. */
  List<RuleCount> byRule(long id) {
    return jdbc.sql(
            """
            SELECT rule, severity, count(*) AS count FROM certificate_finding
             WHERE import = :id
             GROUP BY rule, severity
             ORDER BY array_position(ARRAY['ERROR', 'SUSPECT', 'INVALID', 'NOTE'], severity),
                      count(*) DESC, rule
            """)
        .param("id", id)
        .query(RuleCount.class)
        .list();
  }

  /** Entries about which a finding calls for a decision. */
  long entriesAtFault(long id) {
    return jdbc.sql(
            """
            SELECT count(DISTINCT sheet_row) FROM certificate_finding
             WHERE import = :id AND severity <> 'NOTE'
            """)
        .param("id", id)
        .query(Long.class)
        .single();
  }

  /** The first findings in the order of the sheet, notes left out. */
  List<FoundRow> firstFindings(long id, int limit) {
    return jdbc.sql(
            """
            SELECT f.sheet_row, c.name, f.rule, f.severity, f.field, f.value, f.zh, f.en
              FROM certificate_finding f
              JOIN certificate c ON c.import = f.import AND c.sheet_row = f.sheet_row
             WHERE f.import = :id AND f.severity <> 'NOTE'
             ORDER BY f.sheet_row, f.id
             LIMIT :limit
            """)
        .param("id", id)
        .param("limit", limit)
        .query(FoundRow.class)
        .list();
  }

  /** Rows that were not taken, in the order of the sheet. Page counts from 1. */
  List<RefusedRow> refused(long id, int page, int size) {
    return jdbc.sql(
            """
            SELECT sheet_row, cell, zh, en FROM refused_row WHERE import = :id
             ORDER BY sheet_row LIMIT :size OFFSET :skip
            """)
        .param("id", id)
        .param("size", size)
        .param("skip", (long) (page - 1) * size)
        .query(RefusedRow.class)
        .list();
  }

  /**
   * Writes the rows that were not taken as a workbook with the reasons in the last column. In no
   * transaction: whoever fetches it slowly would hold a connection all the while.
   */
  void writeRefused(long id, OutputStream out) throws IOException {
    List<Column> columns =
        columns(id).stream()
            .map(one -> new Column(one.position(), one.letter(), one.header(), one.samples()))
            .toList();
    try (RefusedRows workbook = new RefusedRows(out, columns, widestRefused(id))) {
      int after = 0;
      List<Line.Refused> rows = refusedAfter(id, after);
      while (!rows.isEmpty()) {
        for (Line.Refused row : rows) {
          workbook.add(row);
          after = row.row();
        }
        rows = refusedAfter(id, after);
      }
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  private int widestRefused(long id) {
    return jdbc.sql("SELECT coalesce(max(width), 0) FROM refused_row WHERE import = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  private List<Line.Refused> refusedAfter(long id, int row) {
    return jdbc.sql(
            """
            SELECT sheet_row, cell, zh, en, sealed FROM refused_row
             WHERE import = :id AND sheet_row > :row
             ORDER BY sheet_row LIMIT :limit
            """)
        .param("id", id)
        .param("row", row)
        .param("limit", BATCH)
        .query((line, number) -> refused(id, line))
        .list();
  }

  private Line.Refused refused(long id, ResultSet row) throws SQLException {
    var problem =
        new Line.Problem(row.getString(2), new Sentence(row.getString(3), row.getString(4)));
    int sheetRow = row.getInt(1);
    return new Line.Refused(sheetRow, List.of(problem), seal.cells(id, sheetRow, row.getBytes(5)));
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
