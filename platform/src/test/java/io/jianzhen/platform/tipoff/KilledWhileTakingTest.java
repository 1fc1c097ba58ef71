package io.jianzhen.platform.tipoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.database.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever has a receipt in the hand finds words and files again, whenever the process died. */
class KilledWhileTakingTest {

  private static final int KILLS = 20;

  @TempDir private Path data;

  @Test
  void nothingAcknowledgedIsLostInTwentyKills() throws Exception {
    TestDatabase.Address database = TestDatabase.fresh();
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < KILLS; round++) {
      try (var process = TakingProcess.run(database, data, round)) {
        // Each round dies after another number of them, so at another moment.
        acknowledged.addAll(process.await(3 + round * 2));
        acknowledged.addAll(process.kill());
      }
    }
    assertThat(acknowledged).hasSizeGreaterThan(KILLS * 3);
    try (var platform = TakingPlatform.on(database, data)) {
      TipOffs tips = platform.getBean(TipOffs.class);
      TipFiles files = platform.getBean(TipFiles.class);
      for (String line : acknowledged) {
        String[] receiptAndWords = line.split(" ", 2);
        TipOff tip = tips.by(new Receipt(receiptAndWords[0])).orElseThrow();
        assertThat(tip.told().text()).isEqualTo(TakingProcess.words(receiptAndWords[1]));
        List<TipFiles.Enclosed> with = files.of(tip.id());
        assertThat(with).hasSize(1);
        assertThat(files.content(with.get(0)).getContentAsByteArray())
            .isEqualTo(TakingProcess.photo(receiptAndWords[1]));
      }
      long all =
          platform
              .getBean(JdbcClient.class)
              .sql("SELECT count(*) FROM tip_off")
              .query(Long.class)
              .single();
      assertThat(all - acknowledged.size())
          .as("taken, and killed before it was said")
          .isBetween(0L, (long) KILLS);
    }
  }
}
