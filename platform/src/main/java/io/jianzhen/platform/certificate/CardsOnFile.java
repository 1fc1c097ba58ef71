package io.jianzhen.platform.certificate;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The certificates of an employer as inspectors check them on the spot: numbers masked, with what
 * the look-ups have come to. Callers have looked up the employer within reach.
 */
@Repository
public class CardsOnFile {

  private static final String SELECT =
      """
      SELECT c.import AS import_id, c.sheet_row, c.name, c.item, c.masked_number, c.term_end,
             c.person_key, coalesce(k.state, 'TO_LOOK_UP') AS lookup_state
        FROM certificate c
        JOIN roster_import i ON i.id = c.import
        LEFT JOIN lookup_case k ON k.enterprise = i.enterprise AND k.person_key = c.person_key
                               AND k.number_key = c.number_key
       WHERE i.enterprise = :enterprise AND i.state = 'CONFIRMED' AND c.erased_at IS NULL
      """;

  private final JdbcClient jdbc;

  CardsOnFile(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A certificate.
   *
   * @param personKey that of the ledger
   * @param lookupState text {@code certificate.lookup.state.<lookupState>}
   */
  public record Card(
      long importId,
      int sheetRow,
      String name,
      String item,
      String maskedNumber,
      String termEnd,
      String personKey,
      String lookupState) {

    /** Its place, as a form names it. */
    public String key() {
      return importId + "-" + sheetRow;
    }
  }

  /** Those on file now; whatever contradicts itself and is not looked up yet comes first. */
  public List<Card> of(long enterprise, int most) {
    return jdbc.sql(
            SELECT
                + """
                   AND i.superseded_by IS NULL
                   ORDER BY NOT EXISTS (SELECT 1 FROM certificate_finding f
                                         WHERE f.import = c.import AND f.sheet_row = c.sheet_row
                                           AND f.severity IN ('ERROR', 'SUSPECT')
                                           AND f.state NOT IN ('OUTDATED', 'DISMISSED')),
                            coalesce(k.state, '') IN ('MATCHES', 'GENUINE'), c.import, c.sheet_row
                   LIMIT :most
                  """)
        .param("enterprise", enterprise)
        .param("most", most)
        .query(Card.class)
        .list();
  }

  /**
   * Those at these places, also of rosters that were replaced meanwhile: a phone may send what it
   * saw before.
   *
   * @param rows in the same order as the imports
   */
  public List<Card> at(long enterprise, List<Long> imports, List<Integer> rows) {
    return jdbc.sql(
            SELECT
                + """
                   AND (c.import, c.sheet_row) IN
                       (SELECT * FROM unnest(:imports::bigint[], :rows::int[]))
                   ORDER BY c.import, c.sheet_row
                  """)
        .param("enterprise", enterprise)
        .param("imports", imports.toArray(Long[]::new))
        .param("rows", rows.toArray(Integer[]::new))
        .query(Card.class)
        .list();
  }
}
