package io.jianzhen.platform.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was acknowledged is whole after a kill -9, and nothing else is half there. */
class KilledWhileConfirmingTest {

  private static final int ACKNOWLEDGED = 12;

  @TempDir private Path folder;

  /** A line of the query below. */
  record Found(long id, String state, long rows, boolean visible) {}

  @Test
  void everyAcknowledgedImportIsWholeAndNoOtherIsPartlyVisible() throws Exception {
    Path data = folder.resolve("data");
    Path roster = Workbooks.file(folder, "kill", ConfirmingProcess.ROWS);
    List<Long> acknowledged = new ArrayList<>();
    try (var process = ConfirmingProcess.run(data, roster)) {
      acknowledged.addAll(process.await(ACKNOWLEDGED));
      acknowledged.addAll(process.kill());
    }

    try (var platform = ConfirmingProcess.platform(data)) {
      List<Found> found = found(platform.getBean(JdbcClient.class));
      assertThat(found)
          .filteredOn(one -> acknowledged.contains(one.id()))
          .hasSameSizeAs(acknowledged)
          .allMatch(one -> one.state().equals("CONFIRMED"))
          .allMatch(one -> one.rows() == ConfirmingProcess.ROWS);
      assertThat(found)
          .filteredOn(Found::visible)
          .allMatch(one -> one.rows() == ConfirmingProcess.ROWS);
      assertThat(found)
          .filteredOn(one -> !acknowledged.contains(one.id()))
          .hasSizeLessThanOrEqualTo(1);
    }
  }

  private static List<Found> found(JdbcClient jdbc) {
    return jdbc.sql(
            """
            SELECT i.id, i.state, i.state = 'CONFIRMED' AS visible,
                   (SELECT count(*) FROM certificate c WHERE c.import = i.id) AS rows
              FROM roster_import i ORDER BY i.id
            """)
        .query(Found.class)
        .list();
  }
}
