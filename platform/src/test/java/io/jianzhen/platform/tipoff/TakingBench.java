package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.database.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many tip-offs are taken a second, as a ratio to the same database's plain insert and commit.
 * No test: it runs only when it is named, see docs/benchmarks.md.
 */
class TakingBench {

  private static final int THREADS = 4;
  private static final long ROUND = 4_000_000_000L;

  @TempDir private Path data;

  @Test
  void taking() throws Exception {
    TestDatabase.Address database = TestDatabase.fresh();
    try (var platform = TakingPlatform.on(database, data)) {
      Reception reception = platform.getBean(Reception.class);
      DataSource source = platform.getBean(DataSource.class);
      try (var connection = source.getConnection();
          var statement = connection.createStatement()) {
        statement.execute(
            "CREATE TABLE plain (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, text text)");
      }
      String words = "有人在群里发假查询网站，收费五百元。".repeat(10);
      var form = new TipForm("", "SITE", words, "www.fake.example", "某地", "昨天", "", "");
      for (int round = 0; round < 8; round++) {
        long[] plain = run(() -> insert(source, words), 0);
        long[] taken = run(() -> reception.receive(form, List.of()), 0);
        double rate = taken.length * 1e9 / ROUND;
        long[] half = run(() -> reception.receive(form, List.of()), (long) (2e9 * THREADS / rate));
        System.out.printf(
            Locale.ROOT,
            "round %d: plain %.0f/s, taken %.0f/s, ratio %.2f; at half load p99 %.1f ms%n",
            round,
            plain.length * 1e9 / ROUND,
            rate,
            (double) taken.length / plain.length,
            half[half.length * 99 / 100] / 1e6);
      }
    }
  }

  private static Object insert(DataSource source, String words) throws Exception {
    try (var connection = source.getConnection();
        var statement = connection.prepareStatement("INSERT INTO plain (text) VALUES (?)")) {
      connection.setAutoCommit(false);
      statement.setString(1, words);
      statement.execute();
      connection.commit();
      return connection;
    }
  }

  /**
   * @param apart nanoseconds between two starts of one thread; 0 for none
   * @return how long each took, sorted
   */
  private static long[] run(Callable<Object> once, long apart) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<List<Long>>> running = new ArrayList<>();
    long end = System.nanoTime() + ROUND;
    for (int i = 0; i < THREADS; i++) {
      running.add(threads.submit(() -> times(once, apart, end)));
    }
    List<Long> all = new ArrayList<>();
    for (Future<List<Long>> one : running) {
      all.addAll(one.get());
    }
    threads.shutdown();
    long[] sorted = all.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private static List<Long> times(Callable<Object> once, long apart, long end) throws Exception {
    List<Long> times = new ArrayList<>();
    for (long due = System.nanoTime();
        due < end;
        due = apart == 0 ? System.nanoTime() : due + apart) {
      java.util.concurrent.locks.LockSupport.parkNanos(due - System.nanoTime());
      once.call();
      // From when it was due, not from when it got its turn.
      times.add(System.nanoTime() - due);
    }
    return times;
  }
}
