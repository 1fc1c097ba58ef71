package io.jianzhen.platform.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The roster of an employer as its own people may see it: what is on file and what contradicts
 * itself, numbers masked; not what anybody has decided.
 */
@Repository
public class OwnRoster {

  private static final String ON_FILE =
      """
        FROM certificate c JOIN roster_import i ON i.id = c.import
       WHERE i.enterprise = :enterprise AND i.state = 'CONFIRMED' AND i.superseded_by IS NULL
      """;

  private final JdbcClient jdbc;

  OwnRoster(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An entry on file.
   *
   * @param number of the certificate, masked
   * @param findings about it, the gravest first
   */
  public record Entry(
      long importId,
      int sheetRow,
      String name,
      String item,
      String number,
      String termEnd,
      List<Finding> findings) {

    public Entry {
      findings = List.copyOf(findings);
    }
  }

  /** What contradicts itself, with identity numbers masked. */
  public record Finding(String severity, String zh, String en) {

    public String says(Locale locale) {
      return RuleName.isEnglish(locale) ? en : zh;
    }
  }

  /** How many entries are on file. Callers know that the employer is the person's own. */
  public long count(long enterprise) {
    return jdbc.sql("SELECT count(*)" + ON_FILE)
        .param("enterprise", enterprise)
        .query(Long.class)
        .single();
  }

  /** An entry of any roster that was ever on file for the employer, without its findings. */
  public Optional<Entry> find(long enterprise, long importId, int sheetRow) {
    return jdbc.sql(
            """
            SELECT c.import, c.sheet_row, c.name, c.item, c.masked_number, c.term_end
              FROM certificate c JOIN roster_import i ON i.id = c.import
             WHERE i.enterprise = :enterprise AND i.state = 'CONFIRMED'
               AND c.import = :import AND c.sheet_row = :row
            """)
        .param("enterprise", enterprise)
        .param("import", importId)
        .param("row", sheetRow)
        .query((row, number) -> entry(row))
        .optional();
  }

  /** Whether and where an entry of an earlier roster stands on the one on file. */
  public record Following(long earlierImport, int earlierRow, Entry now) {}

  /**
   * The entries on file now that are the same person and number as these of earlier rosters.
   *
   * @param imports of the earlier entries
   * @param rows of the earlier entries, in the same order
   */
  public List<Following> following(long enterprise, List<Long> imports, List<Integer> rows) {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (e.import, e.row)
                   n.import, n.sheet_row, n.name, n.item, n.masked_number, n.term_end, e.import, e.row
              FROM unnest(:imports::bigint[], :rows::int[]) AS e (import, row)
              JOIN certificate c ON c.import = e.import AND c.sheet_row = e.row
              JOIN roster_import o ON o.id = c.import AND o.enterprise = :enterprise
                                  AND o.state = 'CONFIRMED'
              JOIN roster_import i ON i.enterprise = :enterprise AND i.state = 'CONFIRMED'
                                  AND i.superseded_by IS NULL
              JOIN certificate n ON n.import = i.id AND n.person_key = c.person_key
                                AND n.number_key = c.number_key
             ORDER BY e.import, e.row, n.import <> c.import, n.sheet_row <> c.sheet_row, n.sheet_row
            """)
        .param("enterprise", enterprise)
        .param("imports", imports.toArray(Long[]::new))
        .param("rows", rows.toArray(Integer[]::new))
        .query((row, number) -> new Following(row.getLong(7), row.getInt(8), entry(row)))
        .list();
  }

  /** The entries on file whose name has this part, in the order of the sheet. */
  public List<Entry> named(long enterprise, String part, int most) {
    return jdbc.sql(
            "SELECT c.import, c.sheet_row, c.name, c.item, c.masked_number, c.term_end"
                + ON_FILE
                + " AND position(:part IN c.name) > 0 ORDER BY c.import, c.sheet_row LIMIT :most")
        .param("enterprise", enterprise)
        .param("part", part)
        .param("most", most)
        .query((row, number) -> entry(row))
        .list();
  }

  /** How much contradicts itself in an entry on file. */
  public long contradictions(long enterprise, long importId, int sheetRow) {
    return jdbc.sql(
            """
            SELECT count(*) FROM certificate_finding f JOIN roster_import i ON i.id = f.import
             WHERE i.enterprise = :enterprise AND i.state = 'CONFIRMED' AND i.superseded_by IS NULL
               AND f.import = :import AND f.sheet_row = :row AND f.severity <> 'NOTE'
               AND f.rule <> 'CONFIRMED_FORGED' AND f.state NOT IN ('OUTDATED', 'DISMISSED')
            """)
        .param("enterprise", enterprise)
        .param("import", importId)
        .param("row", sheetRow)
        .query(Long.class)
        .single();
  }

  /**
   * The entries on file, those with the gravest findings first. Callers know that the employer is
   * the person's own.
   *
   * @param skip so many of them are left out
   * @param most at most this many
   */
  public List<Entry> of(long enterprise, int skip, int most) {
    Map<String, List<Finding>> findings = new LinkedHashMap<>();
    List<Entry> entries = entries(enterprise, skip, most, findings);
    jdbc.sql(
            """
            SELECT f.import, f.sheet_row, f.severity, f.zh, f.en
              FROM certificate_finding f JOIN roster_import i ON i.id = f.import
              JOIN unnest(:imports::bigint[], :rows::int[]) AS shown (import, sheet_row)
                   ON shown.import = f.import AND shown.sheet_row = f.sheet_row
             WHERE i.enterprise = :enterprise AND i.state = 'CONFIRMED' AND i.superseded_by IS NULL
               AND f.rule <> 'CONFIRMED_FORGED' AND f.state NOT IN ('OUTDATED', 'DISMISSED')
             ORDER BY array_position(ARRAY['ERROR', 'SUSPECT', 'INVALID', 'NOTE'], f.severity), f.id
            """)
        .param("enterprise", enterprise)
        .param("imports", entries.stream().map(Entry::importId).toArray(Long[]::new))
        .param("rows", entries.stream().map(Entry::sheetRow).toArray(Integer[]::new))
        .query(
            row -> {
              List<Finding> here = findings.get(key(row.getLong(1), row.getInt(2)));
              if (here != null) {
                here.add(new Finding(row.getString(3), row.getString(4), row.getString(5)));
              }
            });
    return entries.stream().map(one -> with(one, findings)).toList();
  }

  private List<Entry> entries(
      long enterprise, int skip, int most, Map<String, List<Finding>> findings) {
    return jdbc.sql(
            """
            SELECT c.import, c.sheet_row, c.name, c.item, c.masked_number, c.term_end
            """
                + ON_FILE
                + """
                   ORDER BY coalesce((SELECT min(array_position(
                                               ARRAY['ERROR', 'SUSPECT', 'INVALID', 'NOTE'], f.severity))
                                        FROM certificate_finding f
                                       WHERE f.import = c.import AND f.sheet_row = c.sheet_row
                                         AND f.rule <> 'CONFIRMED_FORGED'
                                         AND f.state NOT IN ('OUTDATED', 'DISMISSED')), 9),
                            c.import, c.sheet_row
                   LIMIT :most OFFSET :skip
                  """)
        .param("enterprise", enterprise)
        .param("skip", skip)
        .param("most", most)
        .query(
            (row, number) -> {
              findings.put(key(row.getLong(1), row.getInt(2)), new ArrayList<>());
              return entry(row);
            })
        .list();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        List.of());
  }

  private static Entry with(Entry one, Map<String, List<Finding>> findings) {
    return new Entry(
        one.importId(),
        one.sheetRow(),
        one.name(),
        one.item(),
        one.number(),
        one.termEnd(),
        findings.getOrDefault(key(one.importId(), one.sheetRow()), List.of()));
  }

  private static String key(long importId, int sheetRow) {
    return importId + "-" + sheetRow;
  }
}
