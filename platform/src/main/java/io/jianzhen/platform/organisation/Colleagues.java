package io.jianzhen.platform.organisation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people to whom work can be given: accounts in use, without employers'. */
@Repository
public class Colleagues {

  private static final int MOST = 500;

  private final JdbcClient jdbc;

  Colleagues(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A person as colleagues know each other. */
  public record Colleague(String username, String displayName, String unitName) {}

  /**
   * Those in a unit and the units below it who hold one of these roles, by unit and name.
   *
   * @param path prefix of unit paths
   */
  public List<Colleague> within(String path, List<Role> roles) {
    return jdbc.sql(
            """
            SELECT a.username, a.display_name, u.name AS unit_name
              FROM account a JOIN unit u ON u.code = a.unit
             WHERE a.enabled AND starts_with(u.path, :path)
               AND EXISTS (SELECT 1 FROM account_role r
                            WHERE r.account = a.id AND r.role IN (:roles))
             ORDER BY u.position, a.display_name, a.username
             LIMIT :most
            """)
        .param("path", path)
        .param("roles", roles.stream().map(Role::name).toList())
        .param("most", MOST)
        .query(Colleague.class)
        .list();
  }
}
