package io.jianzhen.platform.website;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SearchSource;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds suspect sites by number, host, name of the account or owner. */
@Component
@Order(30)
class SiteSearch implements SearchSource {

  private static final String FOUND =
      """
      SELECT s.id, s.number || ' ' || s.name AS name,
             u.name || ' ' || to_char(s.created_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS about
        FROM suspect_site s JOIN unit u ON u.code = s.unit
       WHERE starts_with(u.path, :reach) AND %s
       ORDER BY s.id DESC
       LIMIT :most
      """
          .formatted(
              SearchSource.holds(
                  "s.number || ' ' || s.name || ' ' || s.site_key || ' ' || s.owner"));

  private final JdbcClient jdbc;
  private final SiteReach reach;

  SiteSearch(JdbcClient jdbc, SiteReach reach) {
    this.jdbc = jdbc;
    this.reach = reach;
  }

  @Override
  public String headingKey() {
    return "website.search";
  }

  @Override
  public List<Hit> find(String words, int most, SignedIn me) {
    if (!SiteReach.mayAct(me) && !me.isAnyOf(Role.LEADER)) {
      return List.of();
    }
    return jdbc.sql(FOUND)
        .param("q", words)
        .param("reach", reach.of(me))
        .param("most", most)
        .query(
            (row, n) ->
                new Hit(
                    row.getString("name"),
                    row.getString("about"),
                    null,
                    "",
                    "/websites/sites/" + row.getLong("id")))
        .list();
  }
}
