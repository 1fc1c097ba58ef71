package io.jianzhen.platform.certificate;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.card.Rule;
import io.jianzhen.platform.certificate.RecheckChanges.Known;
import io.jianzhen.platform.certificate.StoredEntries.Stored;
import io.jianzhen.platform.seal.Seal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges all certificates on file by the rules as they are now, as of today, and writes down what
 * changed. In batches, each a transaction: it can stop after any of them, and no roster is put on
 * file in the middle of one.
 */
@Component
class Recheck {

  /** A commit for each thousand took as long as judging them. */
  static final int BATCH = 5000;

  private final StoredEntries stored;
  private final RuleBook rules;
  private final EntryKeys keys;
  private final FilingLock lock;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Recheck(
      StoredEntries stored,
      RuleBook rules,
      Seal seal,
      FilingLock lock,
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      Clock clock) {
    this.stored = stored;
    this.rules = rules;
    this.lock = lock;
    this.keys = new EntryKeys(0, seal);
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Watches how far it is, in certificates, and says whether to go on. */
  interface Watch {
    boolean goOn(long checked);
  }

  /**
   * Judges all. While one batch is judged the next is read.
   *
   * @param run id of its row in the table {@code recheck}
   * @return false if the watch has stopped it
   */
  boolean all(long run, Watch watch) {
    LocalDate today = LocalDate.now(clock);
    ExecutorService reader = Executors.newSingleThreadExecutor();
    try {
      long checked = 0;
      Future<List<Stored>> reading = reader.submit(() -> stored.after(0, 0, BATCH));
      while (watch.goOn(checked)) {
        List<Stored> batch = read(reading);
        if (batch.isEmpty()) {
          return true;
        }
        Stored last = batch.get(batch.size() - 1);
        reading = reader.submit(() -> stored.after(last.importId(), last.sheetRow(), BATCH));
        checked += Objects.requireNonNull(transaction.execute(tx -> judge(run, batch, today)));
      }
      return false;
    } finally {
      reader.shutdownNow();
    }
  }

  private static List<Stored> read(Future<List<Stored>> reading) {
    try {
      return reading.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while reading", stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("certificates could not be read", failed.getCause());
    }
  }

  /** Where a certificate stands. */
  private record Place(long importId, int sheetRow) {}

  /**
   * How many of a batch were judged. It was read without the lock, so what has gone since is left
   * out.
   */
  private int judge(long run, List<Stored> read, LocalDate today) {
    lock.take();
    Stored first = read.get(0);
    Stored last = read.get(read.size() - 1);
    Place from = new Place(first.importId(), first.sheetRow() - 1);
    Place to = new Place(last.importId(), last.sheetRow());
    Set<Long> onFile = stored.onFile(read.stream().map(Stored::importId).distinct().toList());
    Set<Place> erased = new HashSet<>();
    stored.erased(first, last, (importId, row) -> erased.add(new Place(importId, row)));
    List<Stored> batch =
        read.stream()
            .filter(one -> onFile.contains(one.importId()))
            .filter(one -> !erased.contains(new Place(one.importId(), one.sheetRow())))
            .toList();
    Map<Place, Map<String, Known>> known = known(from, to);
    var changes = new RecheckChanges(jdbc, clock, run);
    List<List<Finding>> found =
        batch.parallelStream().map(one -> rules.check().check(one.entry(), today)).toList();
    for (int i = 0; i < batch.size(); i++) {
      Stored one = batch.get(i);
      compare(
          one,
          known.getOrDefault(new Place(one.importId(), one.sheetRow()), Map.of()),
          found.get(i),
          changes);
    }
    changes.write(batch.size());
    return batch.size();
  }

  /** In the order of the index: by id alone the database reads all findings for each batch. */
  private Map<Place, Map<String, Known>> known(Place from, Place to) {
    Map<Place, Map<String, Known>> known = new HashMap<>();
    jdbc.query(
        """
        SELECT import, sheet_row, id, rule, severity, field, value_key, state, zh, en
          FROM certificate_finding
         WHERE (import, sheet_row) > (?, ?) AND (import, sheet_row) <= (?, ?)
           AND import BETWEEN ? AND ? AND reported_from IS NULL
         ORDER BY import, sheet_row, id
        """,
        row -> {
          String rule = row.getString("rule");
          String severity = row.getString("severity");
          known
              .computeIfAbsent(
                  new Place(row.getLong("import"), row.getInt("sheet_row")),
                  place -> new LinkedHashMap<>())
              .put(
                  key(rule, severity, row.getString("field"), row.getString("value_key")),
                  new Known(
                      row.getLong("id"),
                      rule,
                      severity,
                      row.getString("state"),
                      row.getString("zh"),
                      row.getString("en")));
        },
        from.importId(),
        from.sheetRow(),
        to.importId(),
        to.sheetRow(),
        from.importId(),
        to.importId());
    return known;
  }

  private void compare(
      Stored one, Map<String, Known> known, List<Finding> found, RecheckChanges changes) {
    Map<String, Known> left = new LinkedHashMap<>(known);
    for (Finding finding : found) {
      if (!finding.rule().equals(Rule.NO_CONTRADICTION.name())) {
        String valueKey = keys.value(finding.value());
        Known before =
            left.remove(key(finding.rule(), finding.severity().name(), finding.field(), valueKey));
        if (before == null) {
          changes.add(one, finding, valueKey);
        } else if (before.state().equals("OUTDATED")) {
          changes.revive(one, before);
        }
      }
    }
    left.values().stream()
        .filter(gone -> isJudgedByOneEntry(gone.rule()))
        .forEach(gone -> changes.drop(one, gone));
  }

  /**
   * Whether the rule looks at nothing but the entry. One number at two names takes two entries, and
   * the word of an issuer is no rule.
   */
  private static boolean isJudgedByOneEntry(String rule) {
    return !rule.equals(Rule.DUPLICATE_NUMBER.name()) && !rule.equals(ConfirmedForgeries.RULE);
  }

  private static String key(String rule, String severity, String field, String valueKey) {
    return String.join("|", rule, severity, field, valueKey);
  }
}
