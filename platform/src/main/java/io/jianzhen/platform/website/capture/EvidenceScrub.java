package io.jianzhen.platform.website.capture;

import io.jianzhen.capture.Sha256;
import io.jianzhen.capture.store.ScrubReport;
import io.jianzhen.capture.store.StoreFault;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads all evidence every night; what is damaged or gone is on the office's list in the morning.
 */
@Component
class EvidenceScrub implements WorkSource {

  private static final Logger LOG = LoggerFactory.getLogger(EvidenceScrub.class);
  private static final int MOST_NAMED = 50;

  private final EvidenceRoom room;
  private final JdbcClient jdbc;
  private final Clock clock;

  EvidenceScrub(EvidenceRoom room, JdbcClient jdbc, Clock clock) {
    this.room = room;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Scheduled(cron = "${jianzhen.websites.scrub-at:0 0 2 * * *}", zone = "Asia/Shanghai")
  void run() {
    List<String> named = new ArrayList<>();
    var faults = new AtomicLong();
    ScrubReport report = new ScrubReport(0, 0, 0);
    try {
      report = room.scrub(wanted(), fault -> note(fault, named, faults));
    } catch (IOException unreadable) {
      LOG.error("the evidence store or its log cannot be read", unreadable);
      faults.incrementAndGet();
      named.add("LOG " + unreadable.getClass().getSimpleName());
    }
    jdbc.sql(
            """
            INSERT INTO evidence_scrub (at, objects, bytes, faults, named)
            VALUES (:now, :objects, :bytes, :faults, :named)
            """)
        .param("now", OffsetDateTime.now(clock))
        .param("objects", report.objects())
        .param("bytes", report.bytes())
        .param("faults", faults.get())
        .param("named", named.toArray(String[]::new))
        .update();
  }

  /** All that the records speak of. */
  private List<Sha256> wanted() {
    return jdbc
        .sql(
            """
            SELECT sha256 FROM site_capture UNION SELECT picture FROM site_capture
            UNION SELECT sha256 FROM genuine_page UNION SELECT picture FROM genuine_page
            UNION SELECT vouched FROM evidence_voucher
            UNION SELECT substring(note FROM '^二维码照片 SHA-256 ([0-9a-f]{64})$')
                    FROM site_sighting WHERE source = 'QR' AND note LIKE '二维码照片 SHA-256 %'
            """)
        .query(String.class)
        .list()
        .stream()
        .flatMap(hex -> Sha256.parse(hex).stream())
        .toList();
  }

  /** What is whole and stands in no list is no damage. */
  private static void note(StoreFault fault, List<String> named, AtomicLong faults) {
    LOG.error("evidence {}: {}", fault.kind(), fault.file());
    if (fault.kind() == StoreFault.Kind.UNLISTED) {
      return;
    }
    faults.incrementAndGet();
    if (named.size() < MOST_NAMED) {
      named.add(fault.kind() + " " + fault.file().getFileName());
    }
  }

  @Override
  public List<WorkItem> waitingFor(SignedIn me) {
    if (!me.isAnyOf(Role.OFFICE)) {
      return List.of();
    }
    return jdbc
        .sql("SELECT faults FROM evidence_scrub ORDER BY id DESC LIMIT 1")
        .query(Long.class)
        .optional()
        .filter(faults -> faults > 0)
        .map(
            faults ->
                new WorkItem("website.work.SCRUB", List.of(faults), "/websites/genuine", null))
        .stream()
        .toList();
  }
}
