package io.jianzhen.platform.casework.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/**
 * How fast links are answered for: 40,000 leads and 60,000 particulars with 300,000 edges, a
 * quarter of them among 1 in 50 particulars. No test: it runs only when it is named, see
 * docs/benchmarks.md.
 */
@SpringBootTest(properties = "jianzhen.first-administrator=false")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Staff.class)
class LinkBench {

  private static final int ASKED = 300;

  @Autowired JdbcTemplate jdbc;
  @Autowired Staff staff;
  @Autowired LinkGraph graph;

  @Test
  void clusters() {
    SignedIn office = staff.person("YJ-BGS", Role.OFFICE);
    fill();
    var random = new Random(7);
    List<Long> held =
        jdbc.queryForList(
            "SELECT DISTINCT particular FROM lead_particular ORDER BY particular", Long.class);
    time(
        "cluster of a lead",
        office,
        n -> graph.around(new Node.Key(true, 1 + random.nextInt(40_000)), office));
    time(
        "cluster of a particular",
        office,
        n -> graph.around(new Node.Key(false, held.get(random.nextInt(held.size()))), office));
    time(
        "way between two leads",
        office,
        n ->
            graph.way(
                new Node.Key(true, 1 + random.nextInt(40_000)),
                new Node.Key(true, 1 + random.nextInt(40_000)),
                office));
  }

  private void fill() {
    jdbc.execute(
        """
        INSERT INTO lead (number, unit, reference, ground, title, summary, state, owner, taken,
                          created_by, created_at)
        SELECT 'B-' || n, u.code, 'bench:' || n, 'TIP_OFF', '满库线索', '', 'NEW', u.code, true, 'a',
               now()
          FROM generate_series(1, 40000) n
          JOIN (SELECT code, row_number() OVER (ORDER BY code) AS k, count(*) OVER () AS all_
                  FROM unit) u ON u.k = 1 + n % u.all_
         ORDER BY n
        """);
    jdbc.execute(
        """
        INSERT INTO particular (kind, key, shown)
        SELECT (ARRAY['PHONE', 'WECHAT', 'QQ', 'SITE', 'BANK_ACCOUNT'])[1 + n % 5], 'k' || n, 'k' || n
          FROM generate_series(1, 60000) n ORDER BY n
        """);
    jdbc.execute(
        """
        INSERT INTO lead_particular (lead, particular, by, at)
        SELECT 1 + abs(hashint4(n)) % 40000, 1 + abs(hashint4(n * 7 + 1)) % 60000, 'a', now()
          FROM generate_series(1, 240000) n
        ON CONFLICT DO NOTHING
        """);
    jdbc.execute(
        """
        INSERT INTO lead_particular (lead, particular, by, at)
        SELECT 1 + abs(hashint4(n * 3)) % 40000, 50 * (1 + abs(hashint4(n * 11 + 5)) % 1200), 'a', now()
          FROM generate_series(1, 80000) n
        ON CONFLICT DO NOTHING
        """);
    jdbc.execute("ANALYZE");
    System.out.printf(
        "edges %,d%n", jdbc.queryForObject("SELECT count(*) FROM lead_particular", Long.class));
  }

  private static void time(String what, SignedIn me, LongFunction<Object> ask) {
    assertThat(me.isAnyOf(Role.OFFICE)).isTrue();
    List<Double> times = new ArrayList<>();
    for (int n = 0; n < ASKED + 50; n++) {
      long begin = System.nanoTime();
      assertThat(ask.apply(n)).isNotNull();
      if (n >= 50) {
        times.add((System.nanoTime() - begin) / 1e6);
      }
    }
    times.sort(null);
    System.out.printf(
        "%-26s p50 %.0f ms, p95 %.0f ms%n",
        what, times.get(ASKED / 2), times.get(ASKED * 95 / 100));
  }
}
