package io.jianzhen.platform.casework.search;

import io.jianzhen.platform.casework.CardKeys;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SearchSource;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds leads by their text and their particulars. The number of a certificate is kept as a keyed
 * hash only, so it is found when it is written in full.
 */
@Component
@Order(10)
class LeadSearch implements SearchSource {

  private static final String FOUND =
      """
      SELECT f.id, l.number || ' ' || l.title AS name, f.kind, f.shown,
             w.unit_name || ' ' || to_char(l.created_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS about
        FROM (SELECT DISTINCT ON (id) id, kind, shown
                FROM (SELECT id, 'TEXT' AS kind, '' AS shown, 1 AS rank
                        FROM lead WHERE %s
                       UNION ALL
                      SELECT h.lead, p.kind, p.shown, 2
                        FROM particular p JOIN lead_particular h ON h.particular = p.id
                       WHERE %s
                       UNION ALL
                      SELECT h.lead, p.kind, p.shown, 2
                        FROM particular p JOIN lead_particular h ON h.particular = p.id
                       WHERE p.kind = 'CARD' AND p.key = :card) AS any_way
               ORDER BY id, rank, shown) AS f
        JOIN lead l ON l.id = f.id
        JOIN lead_within(l.unit, l.owner, :reach) w ON true
       ORDER BY f.id DESC
       LIMIT :most
      """
          .formatted(
              SearchSource.holds("number || ' ' || title || ' ' || summary"),
              SearchSource.holds("p.shown"));

  private final JdbcClient jdbc;
  private final CardKeys cards;

  LeadSearch(JdbcClient jdbc, CardKeys cards) {
    this.jdbc = jdbc;
    this.cards = cards;
  }

  @Override
  public String headingKey() {
    return "casework.search.leads";
  }

  @Override
  public List<Hit> find(String words, int most, SignedIn me) {
    if (!me.isAnyOf(Role.CASE_OFFICER, Role.LEADER, Role.OFFICE)
        && !me.isAnyOf(Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR)) {
      return List.of();
    }
    return jdbc.sql(FOUND)
        .param("q", words)
        .param("card", cards.ofNumber(words).orElse(""))
        .param("reach", me.reach())
        .param("most", most)
        .query(
            (row, n) -> {
              String kind = row.getString("kind");
              return new Hit(
                  row.getString("name"),
                  row.getString("about"),
                  kind.equals("TEXT") ? null : "casework.particular." + kind,
                  row.getString("shown"),
                  "/leads/" + row.getLong("id"));
            })
        .list();
  }
}
