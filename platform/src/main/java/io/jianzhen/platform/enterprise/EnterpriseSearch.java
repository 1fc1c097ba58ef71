package io.jianzhen.platform.enterprise;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SearchSource;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Finds employers by name or unified social credit code. */
@Component
@Order(40)
class EnterpriseSearch implements SearchSource {

  private static final String FOUND =
      """
      SELECT e.name, e.credit_code, u.name AS unit_name
        FROM enterprise e JOIN unit u ON u.code = e.unit
       WHERE starts_with(u.path, :reach) AND %s
       ORDER BY e.id DESC
       LIMIT :most
      """
          .formatted(SearchSource.holds("e.name || ' ' || e.credit_code"));

  private final JdbcClient jdbc;

  EnterpriseSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String headingKey() {
    return "enterprise.search";
  }

  @Override
  public List<Hit> find(String words, int most, SignedIn me) {
    if (!me.isAnyOf(
        Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.LEADER)) {
      return List.of();
    }
    return jdbc.sql(FOUND)
        .param("q", words)
        .param("reach", me.reach())
        .param("most", most)
        .query(
            (row, n) ->
                new Hit(
                    row.getString("name"),
                    row.getString("credit_code") + " " + row.getString("unit_name"),
                    null,
                    "",
                    page(row.getString("credit_code"))))
        .list();
  }

  private static String page(String creditCode) {
    return UriComponentsBuilder.fromPath("/enterprises")
        .queryParam("q", creditCode)
        .build()
        .encode()
        .toUriString();
  }
}
