package io.jianzhen.platform.casework.search;

import io.jianzhen.platform.organisation.SignedIn;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds leads and cases. A text of one character has no pair and is compared with every record; all
 * others go by the index.
 */
@Repository
class Searches {

  private static final String HAS =
      """
      search_pairs(%1$s) @> (CASE WHEN length(search_text(:q)) > 1 THEN search_pairs(:q)
                                  ELSE '{}' END)
        AND strpos(search_text(%1$s), search_text(:q)) > 0
      """;

  private static final String LEADS =
      """
      SELECT f.id, l.number, l.title, w.unit_name, l.created_at AS at, f.kind AS where,
             f.shown
        FROM (SELECT DISTINCT ON (id) id, kind, shown
                FROM (SELECT id, 'TEXT' AS kind, '' AS shown, 1 AS rank
                        FROM lead WHERE %s
                       UNION ALL
                      SELECT h.lead, p.kind, p.shown, 2
                        FROM particular p JOIN lead_particular h ON h.particular = p.id
                       WHERE %s) AS any_way
               ORDER BY id, rank, shown) AS f
        JOIN lead l ON l.id = f.id
        JOIN lead_within(l.unit, l.owner, :reach) w ON true
       ORDER BY f.id DESC
       LIMIT :most
      """
          .formatted(
              HAS.formatted("number || ' ' || title || ' ' || summary"), HAS.formatted("p.shown"));

  private static final String CASES =
      """
      SELECT f.id, c.number, c.title, u.name AS unit_name, c.created_at AS at, f.kind AS where,
             f.shown
        FROM (SELECT DISTINCT ON (id) id, kind, shown
                FROM (SELECT id, 'TEXT' AS kind, '' AS shown, 1 AS rank
                        FROM case_file WHERE %s
                       UNION ALL
                      SELECT p.case_file, 'PERSON', p.name, 2
                        FROM case_person p WHERE NOT p.removed AND %s) AS any_way
               ORDER BY id, rank, shown) AS f
        JOIN case_file c ON c.id = f.id
        JOIN unit u ON u.code = c.unit
       WHERE starts_with(u.path, :reach)
       ORDER BY f.id DESC
       LIMIT :most
      """
          .formatted(
              HAS.formatted("number || ' ' || title || ' ' || place || ' ' || summary"),
              HAS.formatted("p.name"));

  private final JdbcClient jdbc;

  Searches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Leads within reach that hold the words, newest first. */
  List<Found> leads(String words, int most, SignedIn me) {
    return found(LEADS, words, most, me);
  }

  /** Cases within reach that hold the words, newest first. */
  List<Found> cases(String words, int most, SignedIn me) {
    return found(CASES, words, most, me);
  }

  private List<Found> found(String sql, String words, int most, SignedIn me) {
    return jdbc.sql(sql)
        .param("q", words)
        .param("reach", me.reach())
        .param("most", most)
        .query(Found.class)
        .list();
  }
}
