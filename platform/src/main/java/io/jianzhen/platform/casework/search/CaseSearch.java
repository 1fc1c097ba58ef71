package io.jianzhen.platform.casework.search;

import io.jianzhen.detect.card.IdNumber;
import io.jianzhen.platform.ledger.PersonKey;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SearchSource;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds cases by their text and by who took part: by name, or by the identity number in full, which
 * is kept as a keyed hash.
 */
@Component
@Order(20)
class CaseSearch implements SearchSource {

  private static final String FOUND =
      """
      SELECT f.id, c.number || ' ' || c.title AS name, f.shown,
             u.name || ' ' || to_char(c.created_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS about
        FROM (SELECT DISTINCT ON (id) id, shown
                FROM (SELECT id, '' AS shown, 1 AS rank
                        FROM case_file WHERE %s
                       UNION ALL
                      SELECT p.case_file, p.name, 2
                        FROM case_person p WHERE NOT p.removed AND %s
                       UNION ALL
                      SELECT p.case_file, p.name, 2
                        FROM case_person p
                       WHERE NOT p.removed AND p.person_key = :person AND p.person_key <> '') AS any_way
               ORDER BY id, rank, shown) AS f
        JOIN case_file c ON c.id = f.id
        JOIN unit u ON u.code = c.unit
       WHERE starts_with(u.path, :reach)
       ORDER BY f.id DESC
       LIMIT :most
      """
          .formatted(
              SearchSource.holds("number || ' ' || title || ' ' || place || ' ' || summary"),
              SearchSource.holds("p.name"));

  private final JdbcClient jdbc;
  private final PersonKey persons;

  CaseSearch(JdbcClient jdbc, PersonKey persons) {
    this.jdbc = jdbc;
    this.persons = persons;
  }

  @Override
  public String headingKey() {
    return "casework.search.cases";
  }

  @Override
  public List<Hit> find(String words, int most, SignedIn me) {
    if (!me.isAnyOf(Role.CASE_OFFICER, Role.LEADER, Role.OFFICE)
        && !me.isAnyOf(Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR)) {
      return List.of();
    }
    return jdbc.sql(FOUND)
        .param("q", words)
        .param("person", IdNumber.parse(words).map(persons::of).orElse(""))
        .param("reach", me.reach())
        .param("most", most)
        .query(
            (row, n) ->
                new Hit(
                    row.getString("name"),
                    row.getString("about"),
                    row.getString("shown").isEmpty() ? null : "casework.search.person",
                    row.getString("shown"),
                    "/cases/" + row.getLong("id")))
        .list();
  }
}
