package io.jianzhen.platform.certificate;

import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits of rosters and findings: my own uploads to be confirmed, findings to be decided. */
@Component
class CertificateWork implements WorkSource {

  private static final int AT_MOST = 19;

  private final JdbcClient jdbc;
  private final Findings findings;

  CertificateWork(JdbcClient jdbc, Findings findings) {
    this.jdbc = jdbc;
    this.findings = findings;
  }

  @Override
  public List<WorkItem> waitingFor(SignedIn me) {
    if (!ImportPage.mayImport(me)) {
      return List.of();
    }
    List<WorkItem> items = new ArrayList<>(previews(me));
    long open = findings.open(me);
    if (open > 0) {
      items.add(
          new WorkItem("certificate.work.open", List.of(open), "/certificates?state=OPEN", null));
    }
    return items;
  }

  private List<WorkItem> previews(SignedIn me) {
    return jdbc.sql(
            """
            SELECT i.id, e.name
              FROM roster_import i
              JOIN enterprise e ON e.id = i.enterprise
              JOIN unit u ON u.code = i.unit
             WHERE i.state = 'PREVIEW' AND i.uploaded_by = :me AND starts_with(u.path, :reach)
             ORDER BY i.id
             LIMIT :limit
            """)
        .param("me", me.username())
        .param("reach", me.reach())
        .param("limit", AT_MOST)
        .query(
            (row, number) ->
                new WorkItem(
                    "certificate.work.preview",
                    List.of(row.getString(2)),
                    "/certificates/imports/" + row.getLong(1),
                    null))
        .list();
  }
}
