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
 * How fast links are answered for: 35,000 leads, 5,000 cases and 60,000 particulars with 300,000
 * edges, a quarter of them among 1 in 50 particulars. No test: it runs only when it is named, see
 * docs/benchmarks.md.
 */
@SpringBootTest(properties = "jianzhen.first-administrator=false")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Staff.class)
class LinkBench {

  private static final int ASKED = 300;
  private static final int LEADS = 35_000;
  private static final int CASES = 5_000;

  @Autowired JdbcTemplate jdbc;
  @Autowired Staff staff;
  @Autowired LinkGraph graph;
  @Autowired LinkRows rows;

  @Test
  void clusters() {
    SignedIn office = staff.person("YJ-BGS", Role.OFFICE);
    fill();
    var random = new Random(7);
    List<Long> held =
        jdbc.queryForList(
            "SELECT DISTINCT particular FROM lead_particular ORDER BY particular", Long.class);
    time("neighbours of a lead", office, n -> rows.from(Node.Type.LEAD, lead(random), office));
    time(
        "neighbours of a particular",
        office,
        n -> rows.from(Node.Type.PARTICULAR, particular(held, random), office));
    time("cluster of a lead", office, n -> graph.around(lead(random).get(0), office));
    time(
        "cluster of a case",
        office,
        n -> graph.around(new Node.Key(Node.Type.CASE, 1 + random.nextInt(CASES)), office));
    time(
        "cluster of a particular",
        office,
        n -> graph.around(particular(held, random).get(0), office));
    time(
        "way between two leads",
        office,
        n -> graph.way(lead(random).get(0), lead(random).get(0), office));
  }

  private static List<Node.Key> lead(Random random) {
    return List.of(new Node.Key(Node.Type.LEAD, 1 + random.nextInt(LEADS)));
  }

  private static List<Node.Key> particular(List<Long> held, Random random) {
    return List.of(new Node.Key(Node.Type.PARTICULAR, held.get(random.nextInt(held.size()))));
  }

  private void fill() {
    jdbc.execute(
        """
        INSERT INTO lead (number, unit, reference, ground, title, summary, state, owner, taken,
                          created_by, created_at)
        SELECT 'B-' || n, u.code, 'bench:' || n, 'TIP_OFF', '满库线索', '', 'NEW', u.code, true, 'a',
               now()
          FROM generate_series(1, 35000) n
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
        SELECT 1 + abs(hashint4(n)) % 35000, 1 + abs(hashint4(n * 7 + 1)) % 60000, 'a', now()
          FROM generate_series(1, 232000) n
        ON CONFLICT DO NOTHING
        """);
    jdbc.execute(
        """
        INSERT INTO lead_particular (lead, particular, by, at)
        SELECT 1 + abs(hashint4(n * 3)) % 35000, 50 * (1 + abs(hashint4(n * 11 + 5)) % 1200), 'a', now()
          FROM generate_series(1, 75000) n
        ON CONFLICT DO NOTHING
        """);
    jdbc.execute(
        """
        INSERT INTO case_file (number, unit, kind, title, state, created_by, created_at)
        SELECT 'C-' || n, u.code, 'CRIMINAL', '满库案件', 'OPEN', 'a', now()
          FROM generate_series(1, 5000) n
          JOIN (SELECT code, row_number() OVER (ORDER BY code) AS k, count(*) OVER () AS all_
                  FROM unit) u ON u.k = 1 + n % u.all_
         ORDER BY n
        """);
    jdbc.execute(
        """
        INSERT INTO case_lead (case_file, lead)
        SELECT 1 + abs(hashint4(n)) % 5000, 1 + abs(hashint4(n * 5 + 2)) % 35000
          FROM generate_series(1, 7000) n
        ON CONFLICT DO NOTHING
        """);
    jdbc.execute(
        """
        INSERT INTO case_particular (case_file, particular, source, note)
        SELECT 1 + abs(hashint4(n)) % 5000, 1 + abs(hashint4(n * 7 + 3)) % 60000, 'PARTY', 'SELLER'
          FROM generate_series(1, 8000) n
        ON CONFLICT DO NOTHING
        """);
    jdbc.execute(
        """
        INSERT INTO near_link (one, other, state, version, by, at)
        SELECT n, n + 30000, 'CONFIRMED', 1, 'a', now() FROM generate_series(1, 1000) n
        """);
    jdbc.execute(
        "INSERT INTO near_link_event (one, other, version, step, reason, by, at)"
            + " SELECT one, other, 1, 'CONFIRM', 'x', by, at FROM near_link");
    jdbc.execute("ANALYZE");
    System.out.printf(
        "edges %,d%n",
        jdbc.queryForObject(
            "SELECT (SELECT count(*) FROM lead_particular) + (SELECT count(*) FROM case_lead)"
                + " + (SELECT count(*) FROM case_particular) + (SELECT count(*) FROM near_link)",
            Long.class));
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
