package io.jianzhen.platform.certificate;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.card.DuplicateNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds one certificate number with one item at two names among the rosters of two employers. */
@Component
class SharedNumbers {

  private static final String EMPLOYER = "{employer}";

  /**
   * Names are compared without spaces and differences of width. One finding for a row is enough,
   * however many employers have the number.
   */
  private static final String NOTE =
      """
      INSERT INTO certificate_finding (import, sheet_row, rule, severity, field, value,
                                       value_key, zh, en)
      SELECT DISTINCT ON (c.import, c.sheet_row)
             c.import, c.sheet_row, :rule, :severity, :field, c.masked_number,
             c.number_key, replace(:zh, :mark, e.name), replace(:en, :mark, e.name)
        FROM certificate c
        JOIN certificate o ON o.number_key = c.number_key AND o.number_key <> ''
                          AND o.import <> c.import
        JOIN roster_import oi ON oi.id = o.import
        JOIN roster_import ci ON ci.id = c.import
        JOIN enterprise e ON e.id = oi.enterprise
       WHERE %s
         AND o.erased_at IS NULL AND c.erased_at IS NULL
         AND oi.enterprise <> ci.enterprise
         AND upper(regexp_replace(normalize(o.name, NFKC), '\\s', '', 'g'))
             <> upper(regexp_replace(normalize(c.name, NFKC), '\\s', '', 'g'))
         AND NOT EXISTS (SELECT 1 FROM certificate_finding f
                          WHERE f.import = c.import AND f.sheet_row = c.sheet_row
                            AND f.rule = :rule AND f.zh = replace(:zh, :mark, e.name))
       ORDER BY c.import, c.sheet_row, oi.id
      """;

  private static final String ON_FILE = "%s.state = 'CONFIRMED' AND %s.superseded_by IS NULL";

  private final JdbcClient jdbc;

  SharedNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds findings to the entries of an import whose number another employer has on file, and to
   * those on file.
   */
  void note(long id) {
    note(NOTE.formatted("c.import = :id AND " + ON_FILE.formatted("oi", "oi")), id);
    note(NOTE.formatted("o.import = :id AND " + ON_FILE.formatted("ci", "ci")), id);
  }

  private void note(String sql, long id) {
    Finding says = DuplicateNumbers.acrossFiles("", EMPLOYER);
    jdbc.sql(sql)
        .param("rule", says.rule())
        .param("severity", says.severity().name())
        .param("field", says.field())
        .param("zh", says.says().zh())
        .param("en", says.says().en())
        .param("mark", EMPLOYER)
        .param("id", id)
        .update();
  }
}
