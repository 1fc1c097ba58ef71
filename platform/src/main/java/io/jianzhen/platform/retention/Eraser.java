package io.jianzhen.platform.retention;

import io.jianzhen.platform.certificate.FilingLock;
import io.jianzhen.platform.retention.Erasures.Run;
import io.jianzhen.platform.retention.PersonalData.Directory;
import io.jianzhen.platform.retention.PersonalData.Erasable;
import io.jianzhen.platform.retention.PersonalData.Tie;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties what {@link PersonalData} lists, employer by employer, in transactions of at most {@value
 * #BATCH} entries. It can stop, or be killed, after any of them and go on later: what is erased is
 * marked, and counted in the same transaction. Files go after their rows are committed.
 */
@Component
class Eraser {

  static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Erasures erasures;
  private final ErasedFiles files;
  private final FilingLock lock;
  private final Clock clock;

  Eraser(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Erasures erasures,
      ErasedFiles files,
      FilingLock lock,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.erasures = erasures;
    this.files = files;
    this.lock = lock;
    this.clock = clock;
  }

  /** Is asked after each commit whether to go on. */
  interface Watch {
    boolean goOn();
  }

  /**
   * Erases all that may go.
   *
   * @return false if the watch has stopped it
   */
  boolean all(Run run, Watch watch) {
    files.removeAll();
    long at = run.reached();
    List<Long> next = employersAfter(at, run);
    while (!next.isEmpty()) {
      for (long employer : next) {
        boolean isDone = false;
        while (!isDone) {
          isDone = Boolean.TRUE.equals(transaction.execute(tx -> someOf(employer, run)));
          if (!watch.goOn()) {
            return false;
          }
          files.removeAll();
        }
        at = employer;
      }
      next = employersAfter(at, run);
    }
    transaction.executeWithoutResult(
        tx -> {
          screenshots(run);
          tipOffs(run);
        });
    if (!watch.goOn()) {
      return false;
    }
    files.removeAll();
    rewrite(run);
    return true;
  }

  long employers(OffsetDateTime through) {
    return jdbc.sql("SELECT count(*) FROM enterprise WHERE created_at <= :through")
        .param("through", through)
        .query(Long.class)
        .single();
  }

  private List<Long> employersAfter(long employer, Run run) {
    return jdbc.sql(
            """
            SELECT id FROM enterprise WHERE id > :after AND created_at <= :through
             ORDER BY id LIMIT 1000
            """)
        .param("after", employer)
        .param("through", run.through())
        .query(Long.class)
        .list();
  }

  /** Some entries of an employer, or the rest of it; true once there is nothing more. */
  private boolean someOf(long employer, Run run) {
    lock.take();
    List<Place> entries = entries(employer, run);
    if (!entries.isEmpty()) {
      empty(
          Tie.ENTRY,
          "entry AS (SELECT * FROM unnest(:imports::bigint[], :rows::int[]) AS p(import, sheet_row))",
          Map.of(
              "imports", entries.stream().map(Place::importId).toArray(Long[]::new),
              "rows", entries.stream().map(Place::sheetRow).toArray(Integer[]::new)),
          run);
    }
    if (entries.size() == BATCH) {
      return false;
    }
    empty(Tie.ROSTER, ids("roster"), Map.of("ids", rosters(employer, run)), run);
    empty(Tie.SELF_CHECK, ids("self_check_done"), Map.of("ids", selfChecks(employer, run)), run);
    erasures.reached(run.id(), employer);
    return true;
  }

  private static String ids(String relation) {
    return relation + " AS (SELECT * FROM unnest(:ids::bigint[]) AS p(id))";
  }

  /** Where an entry stands. */
  private record Place(long importId, int sheetRow) {}

  private List<Place> entries(long employer, Run run) {
    return jdbc.sql("WITH " + FreeData.held("= :employer") + FreeData.ENTRIES + " LIMIT :most")
        .param("employer", employer)
        .param("through", run.through())
        .param("most", BATCH)
        .query((row, number) -> new Place(row.getLong("import"), row.getInt("sheet_row")))
        .list();
  }

  private Long[] rosters(long employer, Run run) {
    return free(FreeData.ROSTERS, employer, run);
  }

  private Long[] selfChecks(long employer, Run run) {
    return free(FreeData.SELF_CHECKS, employer, run);
  }

  private Long[] free(String what, long employer, Run run) {
    return jdbc.sql("WITH " + FreeData.held("= :employer") + what)
        .param("employer", employer)
        .param("through", run.through())
        .query(Long.class)
        .list()
        .toArray(Long[]::new);
  }

  private void screenshots(Run run) {
    List<String> pictures =
        jdbc.sql(FreeData.SCREENSHOTS).param("through", run.through()).query(String.class).list();
    empty(
        Tie.SCREENSHOT,
        "picture AS (SELECT * FROM unnest(:names::text[]) AS p(sha256))",
        Map.of("names", pictures.toArray(String[]::new)),
        run);
  }

  private void tipOffs(Run run) {
    Long[] done =
        jdbc.sql(FreeData.TIP_OFFS)
            .param("through", run.through())
            .query(Long.class)
            .list()
            .toArray(Long[]::new);
    empty(Tie.TIP_OFF, ids("tip_off_done"), Map.of("ids", done), run);
  }

  /** Empties all that is tied to the records of a relation, and has their files removed. */
  private void empty(Tie tie, String relation, Map<String, Object> bound, Run run) {
    for (Directory directory : PersonalData.DIRECTORIES) {
      if (directory.tie() == tie) {
        jdbc.sql(
                "WITH %s INSERT INTO erasure_file (directory, name) SELECT '%s', f.* FROM (%s) f ON CONFLICT DO NOTHING"
                    .formatted(relation, directory.name(), directory.names()))
            .params(bound)
            .update();
      }
    }
    for (Erasable one : PersonalData.COLUMNS) {
      if (one.tie() == tie) {
        int emptied = jdbc.sql(update(one, relation)).params(with(bound, one, run)).update();
        erasures.count(run.id(), one.kind(), emptied);
      }
    }
  }

  private static String update(Erasable one, String relation) {
    if (one.isGone()) {
      return "WITH %s DELETE FROM %s t WHERE %s".formatted(relation, one.table(), one.where());
    }
    String set =
        Stream.concat(
                one.set().entrySet().stream().map(to -> to.getKey() + " = " + to.getValue()),
                one.isMarked() ? Stream.of("erased_at = :now", "erased_by = :by") : Stream.empty())
            .collect(Collectors.joining(", "));
    return "WITH %s UPDATE %s t SET %s WHERE %s%s"
        .formatted(relation, one.table(), set, one.where(), one.isMarked() ? again(one) : "");
  }

  /** What is marked is not counted twice; a self-check may have been opened again meanwhile. */
  private static String again(Erasable one) {
    return one.tie() == Tie.SELF_CHECK && one.table().equals("self_check")
        ? ""
        : " AND t.erased_at IS NULL";
  }

  private Map<String, Object> with(Map<String, Object> bound, Erasable one, Run run) {
    if (!one.isMarked()) {
      return bound;
    }
    Map<String, Object> all = new java.util.HashMap<>(bound);
    all.put("now", OffsetDateTime.now(clock));
    all.put("by", Objects.requireNonNull(run.confirmedBy()));
    return all;
  }

  /** Rows as they were stay in a table's file until it is written anew. */
  private void rewrite(Run run) {
    if (erasures.counts(run.id()).isEmpty()) {
      return;
    }
    PersonalData.COLUMNS.stream()
        .map(Erasable::table)
        .distinct()
        .forEach(table -> jdbc.sql("VACUUM FULL " + table).update());
  }
}
