package io.jianzhen.platform.certificate;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Has all certificates judged again in the background, one run at a time: by itself at the first
 * start with other rules, or when the office says so.
 */
@Service
class RecheckDesk implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(RecheckDesk.class);

  private static final String RUN =
      """
      SELECT id, state, started_by, started_at, ended_at, total, checked, added, gone, stands
        FROM recheck
      """;

  private final Recheck recheck;
  private final StoredEntries stored;
  private final RuleBook rules;
  private final AuditTrail audit;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final ExecutorService lane = Executors.newSingleThreadExecutor();
  private volatile boolean isStopped;
  private volatile CompletableFuture<Void> end = CompletableFuture.completedFuture(null);

  RecheckDesk(
      Recheck recheck,
      StoredEntries stored,
      RuleBook rules,
      AuditTrail audit,
      JdbcClient jdbc,
      Clock clock) {
    this.recheck = recheck;
    this.stored = stored;
    this.rules = rules;
    this.audit = audit;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A run.
   *
   * @param startedBy empty if it began by itself
   * @param stands findings that are gone, though people have decided on them
   */
  record Run(
      long id,
      String state,
      String startedBy,
      OffsetDateTime startedAt,
      @Nullable OffsetDateTime endedAt,
      long total,
      long checked,
      long added,
      long gone,
      long stands) {

    public boolean isRunning() {
      return state.equals("RUNNING");
    }
  }

  /** Begins by itself if the rules are others than at the last whole run. */
  @EventListener(ApplicationReadyEvent.class)
  void beginIfRulesChanged() {
    jdbc.sql("UPDATE recheck SET state = 'FAILED', ended_at = :now WHERE state = 'RUNNING'")
        .param("now", OffsetDateTime.now(clock))
        .update();
    // Reading all rules takes its time; nobody has to wait for it.
    end =
        CompletableFuture.runAsync(
            () -> {
              String now = rules.fingerprint();
              if (!lastWhole().equals(Optional.of(now))) {
                enter("", now).ifPresent(this::run);
              }
            },
            lane);
  }

  /** The rules of the last run that reached its end. */
  private Optional<String> lastWhole() {
    return jdbc.sql("SELECT fingerprint FROM recheck WHERE state = 'DONE' ORDER BY id DESC LIMIT 1")
        .query(String.class)
        .optional();
  }

  /** Begins, unless a run is under way. */
  void begin(SignedIn me) {
    enter(me.username(), rules.fingerprint())
        .ifPresent(
            id -> {
              audit.record(me, "RECHECK_BEGIN", "certificates", "");
              end = CompletableFuture.runAsync(() -> run(id), lane);
            });
  }

  /** Enters a run as under way; empty if another one is. */
  private Optional<Long> enter(String by, String fingerprint) {
    try {
      long id =
          jdbc.sql(
                  """
                  INSERT INTO recheck (fingerprint, state, started_by, started_at, total)
                  VALUES (:fingerprint, 'RUNNING', :by, :now, :total) RETURNING id
                  """)
              .param("fingerprint", fingerprint)
              .param("by", by)
              .param("now", OffsetDateTime.now(clock))
              .param("total", stored.count())
              .query(Long.class)
              .single();
      isStopped = false;
      return Optional.of(id);
    } catch (DuplicateKeyException underWay) {
      return Optional.empty();
    }
  }

  private void run(long id) {
    String state = "FAILED";
    try {
      state = recheck.all(id, checked -> !isStopped) ? "DONE" : "CANCELLED";
    } catch (RuntimeException failed) {
      LOG.error("the certificates on file could not be judged again: {}", failed.getClass());
    } finally {
      jdbc.sql("UPDATE recheck SET state = :state, ended_at = :now WHERE id = :id")
          .param("state", state)
          .param("now", OffsetDateTime.now(clock))
          .param("id", id)
          .update();
    }
  }

  /** Stops the run after the batch that it is at; what it has changed stays. */
  void cancel(SignedIn me) {
    isStopped = true;
    audit.record(me, "RECHECK_CANCEL", "certificates", "");
  }

  /** Ends when no run is under way. */
  CompletableFuture<Void> end() {
    return end;
  }

  /** The last runs, newest first. */
  List<Run> runs(int most) {
    return jdbc.sql(RUN + " ORDER BY id DESC LIMIT :most")
        .param("most", most)
        .query(Run.class)
        .list();
  }

  /** Something that a run has changed, on a certificate within reach. */
  record Change(
      long importId,
      int sheetRow,
      String name,
      String employer,
      String kind,
      String rule,
      String severity,
      String zh,
      String en) {

    public String ruleName(java.util.Locale locale) {
      return RuleName.of(rule, locale);
    }

    public String says(java.util.Locale locale) {
      return RuleName.isEnglish(locale) ? en : zh;
    }
  }

  /**
   * What a run has changed within reach, in its order, and one more if there is another page.
   *
   * @param page from 1
   */
  List<Change> changes(long run, SignedIn me, int page, int size) {
    return jdbc.sql(
            """
            SELECT h.import AS import_id, h.sheet_row, c.name, e.name AS employer, h.kind, h.rule,
                   h.severity, h.zh, h.en
              FROM recheck_change h
              JOIN certificate c ON c.import = h.import AND c.sheet_row = h.sheet_row
              JOIN roster_import i ON i.id = h.import
              JOIN enterprise e ON e.id = i.enterprise
              JOIN unit u ON u.code = i.unit
             WHERE h.recheck = :run AND starts_with(u.path, :reach)
             ORDER BY h.id LIMIT :size OFFSET :skip
            """)
        .param("run", run)
        .param("reach", me.reach())
        .param("size", size + 1)
        .param("skip", (long) (page - 1) * size)
        .query(Change.class)
        .list();
  }

  @Override
  public void destroy() {
    isStopped = true;
    lane.shutdown();
  }
}
