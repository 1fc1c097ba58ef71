package io.jianzhen.platform.certificate;

import io.jianzhen.detect.card.CertificateEntry;
import io.jianzhen.detect.card.StatedDate;
import io.jianzhen.detect.card.StatedId;
import io.jianzhen.platform.certificate.row.RowSeal;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.seal.Seal;
import io.jianzhen.roster.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How fast a full house is answered for. No test: it runs only when it is named, see
 * docs/benchmarks.md.
 */
@CertificateTest
class FullHouseBench {

  private static final int IMPORTS = Integer.getInteger("jianzhen.bench.imports", 10);
  private static final int ROWS = 100_000;
  private static final int ASKED = 200;
  private static final int WARMING = 300;

  @Autowired private JdbcTemplate jdbc;
  @Autowired private JdbcClient client;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Seal seal;
  @Autowired private Staff staff;
  @Autowired private Imports imports;
  @Autowired private StoredEntries stored;
  @Autowired private Recheck recheck;
  @Autowired private RuleBook rules;
  @Autowired private MockMvcTester mvc;

  /** Judging a million certificates again, as a ratio to reading them. */
  @Test
  void recheck() {
    SignedIn clerk = staff.person("120116403", Role.UNIT_REPORTER);
    for (int i = 0; i < IMPORTS; i++) {
      fill(i, staff.employer("满库" + i, clerk), clerk);
    }
    jdbc.execute("ANALYZE");
    long run =
        client
            .sql(
                "INSERT INTO recheck (fingerprint, state, started_by, started_at)"
                    + " VALUES ('bench', 'DONE', '', now()) RETURNING id")
            .query(Long.class)
            .single();
    for (int round = 0; round < 3; round++) {
      double reading = seconds(this::readAll);
      double judging = seconds(() -> recheck.all(run, checked -> true));
      System.out.printf(
          "recheck of %,d: reading %.1f s, judging again %.1f s, ratio %.2f%n",
          stored.count(), reading, judging, judging / reading);
    }
  }

  private void readAll() {
    List<StoredEntries.Stored> batch = stored.after(0, 0, Recheck.BATCH);
    while (!batch.isEmpty()) {
      StoredEntries.Stored last = batch.get(batch.size() - 1);
      batch = stored.after(last.importId(), last.sheetRow(), Recheck.BATCH);
    }
  }

  private void fill(int which, long employer, SignedIn clerk) {
    long id =
        client
            .sql(
                """
            INSERT INTO roster_import (enterprise, unit, file_name, file_sha256, file_size, state,
                as_of, uploaded_by, uploaded_at, confirmed_by, confirmed_at)
            VALUES (?, ?, 'a.csv', ?, 1, 'CONFIRMED', '2021-12-28', 'a', now(), 'a', now())
            RETURNING id
            """)
            .params(employer, clerk.unit().code(), "bench" + which)
            .query(Long.class)
            .single();
    RosterImport one = imports.find(id).orElseThrow();
    transaction.executeWithoutResult(
        tx -> {
          var writer = new EntryWriter(jdbc, one, "机械", rules.check(), seal);
          for (int row = 1; row <= ROWS; row++) {
            writer.take(new Line.Taken(row, entry(which * ROWS + row)));
          }
          writer.finish();
        });
  }

  /** Every fiftieth has a sex that contradicts its number. */
  private static CertificateEntry entry(int serial) {
    String id = id(serial);
    var holder =
        new CertificateEntry.Holder(
            "满库" + serial, serial % 50 == 0 ? "女" : "男", StatedId.text(id), "特种作业人员", "机械");
    var card =
        new CertificateEntry.Card(
            "特种作业操作证",
            "T" + id,
            "电工作业",
            "低压电工作业",
            StatedDate.parse("2020-03-01"),
            StatedDate.parse("2020-03-01"),
            StatedDate.parse("2026-02-28"),
            StatedDate.parse("2023-03-01"),
            StatedDate.NONE,
            "天津市应急管理局",
            "",
            false,
            "");
    return new CertificateEntry(holder, card);
  }

  /** A man's number with its check character, another one for each serial. */
  private static String id(int serial) {
    LocalDate born = LocalDate.of(1965, 1, 1).plusDays(serial / 499 % 12_000);
    String digits =
        "999999" + born.toString().replace("-", "") + "%03d".formatted(serial % 499 * 2 + 1);
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (digits.charAt(i) - '0') * weights[i];
    }
    return digits + "10X98765432".charAt(sum % 11);
  }

  /** Pages about 100,000 employers and 2,000,000 certificates. */
  @Test
  void pages() {
    SignedIn office = staff.person("YJ-BGS", Role.OFFICE);
    jdbc.execute(
        """
        INSERT INTO enterprise (credit_code, name, unit, industry, created_by, created_at)
        SELECT 'BENCH' || n, '满库企业' || n, u.code,
               (ARRAY['MACHINERY', 'METALLURGY', 'CONSTRUCTION'])[1 + n % 3], 'a', now()
          FROM generate_series(1, 100000) n
          JOIN (SELECT code, row_number() OVER (ORDER BY code) AS k, count(*) OVER () AS all_
                  FROM unit) u ON u.k = 1 + n % u.all_
        """);
    jdbc.execute(
        """
        INSERT INTO self_check (enterprise, unit, state, due, code_expires, assigned_by, assigned_at)
        SELECT id, unit,
               (ARRAY['ASSIGNED', 'OPENED', 'BEGUN', 'SUBMITTED', 'RETURNED', 'ACCEPTED'])[1 + id % 6],
               DATE '2022-01-01' + (id % 60)::int, now(), 'a', now()
          FROM enterprise WHERE credit_code LIKE 'BENCH%'
        """);
    jdbc.execute(
        """
        INSERT INTO roster_import (enterprise, unit, file_name, file_sha256, file_size, state,
            as_of, uploaded_by, uploaded_at, confirmed_by, confirmed_at)
        SELECT id, unit, 'a.csv', 'x', 1, 'CONFIRMED', '2021-12-28', 'a', now(), 'a', now()
          FROM enterprise WHERE credit_code LIKE 'BENCH%'
        """);
    jdbc.execute(
        """
        INSERT INTO certificate (import, sheet_row, name, sex, person_key, post, industry, kind,
            number_key, category, item, first_issued, term_start, term_end, review_due, reviewed,
            issuer, style, sealed, masked_id, masked_number, ends_on, review_on)
        SELECT i.id, n, '满库' || n, '男', md5(i.id || '/' || n), '特种作业人员', '机械', '特种作业操作证',
               md5(n || '/' || i.id), '电工作业', '低压电工作业', '', '', '', '', '', '', '', '\\x00',
               '999999**********38', 'T99999**********38',
               DATE '2021-06-01' + (i.id * 7 + n * 13)::int % 2000,
               DATE '2021-06-01' + (i.id * 5 + n * 11)::int % 1000
          FROM roster_import i CROSS JOIN generate_series(1, 20) n WHERE i.file_sha256 = 'x'
        """);
    sealNewest();
    // what autovacuum does within minutes on a server in use
    jdbc.execute("VACUUM ANALYZE");
    var browser = new Browser(mvc, office);
    List<String> pages =
        List.of(
                "/self-checks",
                "/self-checks?state=SUBMITTED",
                "/certificates/due",
                "/certificates/due?what=REVIEW&window=DAYS_90",
                "/certificates",
                "/certificates/lookups",
                "/")
            .stream()
            .filter(page -> page.matches(System.getProperty("jianzhen.bench.pages", ".*")))
            .toList();
    // a server in use has compiled its pages long ago, whichever is asked for first
    for (int i = 0; i < WARMING; i++) {
      browser.page(pages.get(i % pages.size()));
    }
    for (String page : pages) {
      List<Double> times = timed(browser, page);
      System.out.printf(
          "%-50s p50 %.0f ms, p95 %.0f ms%n",
          page, times.get(times.size() / 2), times.get(times.size() * 95 / 100));
    }
  }

  /** The rows that a first page shows and opens. */
  private void sealNewest() {
    var rows = new RowSeal(seal);
    client
        .sql("SELECT import, sheet_row FROM certificate ORDER BY import DESC, sheet_row LIMIT 400")
        .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
        .list()
        .forEach(
            place ->
                client
                    .sql("UPDATE certificate SET sealed = ? WHERE import = ? AND sheet_row = ?")
                    .params(
                        rows.seal(
                            place[0],
                            (int) place[1],
                            new RowSeal.Numbers(id((int) place[1]), "T" + id(1), "", false)),
                        place[0],
                        place[1])
                    .update());
  }

  private static List<Double> timed(Browser browser, String page) {
    double first = seconds(() -> browser.page(page));
    int warming = first > 0.5 ? 5 : WARMING;
    int asked = first > 0.5 ? 20 : ASKED;
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < asked + warming; i++) {
      double time = seconds(() -> browser.page(page));
      if (i >= warming) {
        times.add(time * 1000);
      }
    }
    times.sort(null);
    return times;
  }

  private static double seconds(Runnable deed) {
    long begin = System.nanoTime();
    deed.run();
    return (System.nanoTime() - begin) / 1e9;
  }
}
