package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads all screenshots every night: they are proof of what the platform said. What is damaged or
 * gone is on the office's list in the morning.
 */
@Component
class ScreenshotScrub implements WorkSource {

  private static final Logger LOG = LoggerFactory.getLogger(ScreenshotScrub.class);

  private final Screenshots screenshots;
  private final JdbcClient jdbc;
  private final Clock clock;

  ScreenshotScrub(Screenshots screenshots, JdbcClient jdbc, Clock clock) {
    this.screenshots = screenshots;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Scheduled(cron = "${jianzhen.lookup.scrub-at:0 30 2 * * *}", zone = "Asia/Shanghai")
  void run() {
    List<String> kept = screenshots.kept();
    List<String> unsound = kept.stream().filter(one -> !screenshots.isSound(one)).toList();
    unsound.forEach(one -> LOG.error("screenshot {} is damaged or gone", one));
    jdbc.sql(
            """
            INSERT INTO screenshot_scrub (at, checked, unsound) VALUES (:now, :checked, :unsound)
            """)
        .param("now", OffsetDateTime.now(clock))
        .param("checked", kept.size())
        .param("unsound", unsound.toArray(String[]::new))
        .update();
  }

  @Override
  public List<WorkItem> waitingFor(SignedIn me) {
    if (!me.isAnyOf(Role.OFFICE)) {
      return List.of();
    }
    return jdbc
        .sql("SELECT cardinality(unsound) FROM screenshot_scrub ORDER BY id DESC LIMIT 1")
        .query(Integer.class)
        .optional()
        .filter(unsound -> unsound > 0)
        .map(
            unsound ->
                new WorkItem(
                    "certificate.lookup.work.scrub",
                    List.of(unsound),
                    "/certificates/lookups?view=DONE",
                    null))
        .stream()
        .toList();
  }
}
