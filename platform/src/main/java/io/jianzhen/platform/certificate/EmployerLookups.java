package io.jianzhen.platform.certificate;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What an employer's own people have looked up at the official platform. Callers have looked up the
 * employer within reach.
 */
@Repository
public class EmployerLookups {

  private static final int MOST = 100;

  private final JdbcClient jdbc;

  EmployerLookups(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A look-up.
   *
   * @param result name of what the platform said
   * @param hasPicture whether there is a screenshot
   */
  public record Looked(
      long importId,
      int sheetRow,
      String name,
      String item,
      String result,
      boolean hasPicture,
      String by,
      OffsetDateTime at) {}

  /** The last hundred, the newest first. */
  public List<Looked> of(long enterprise) {
    return jdbc.sql(
            """
            SELECT l.import AS import_id, l.sheet_row, c.name, c.item, l.result,
                   l.picture <> '' AS has_picture, l.by, l.at
              FROM lookup l
              JOIN lookup_case k ON k.id = l.of_case
              JOIN certificate c ON c.import = l.import AND c.sheet_row = l.sheet_row
             WHERE k.enterprise = :enterprise
               AND l.by IN (SELECT a.username FROM enterprise_account e
                              JOIN account a ON a.id = e.account
                             WHERE e.enterprise = :enterprise)
             ORDER BY l.id DESC LIMIT :most
            """)
        .param("enterprise", enterprise)
        .param("most", MOST)
        .query(Looked.class)
        .list();
  }
}
