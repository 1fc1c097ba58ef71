package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the self-checks within reach have come, each counted by where it stands now. */
@Repository
class Progress {

  private final JdbcClient jdbc;
  private final Clock clock;

  Progress(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The funnel. Whoever has come further counts in each step before; a returned one counts as
   * begun, since it has to be submitted again.
   *
   * @param returned those that stand returned now
   * @param overdue those that the employer has not handed in although the day is over
   */
  record Funnel(
      long assigned,
      long opened,
      long begun,
      long submitted,
      long accepted,
      long returned,
      long overdue) {}

  /**
   * One line of a comparison.
   *
   * @param code of a unit or an industry
   * @param name of a unit; of an industry its code
   * @param submitted or accepted
   */
  record Share(String code, String name, long assigned, long submitted) {}

  /** All that a page shows of it. */
  record Overview(Funnel funnel, List<Tile> tiles, List<Share> byUnit, List<Share> byIndustry) {}

  /** The self-checks within reach, looked at once from all sides. */
  Overview overview(SignedIn me) {
    List<Count> counts =
        jdbc.sql(
                """
                SELECT u.code AS unit, u.name AS unit_name, s.industry, s.state,
                       s.due < :today AS past, sum(s.number) AS number
                  FROM self_check_tally s JOIN unit u ON u.code = s.unit
                 WHERE starts_with(u.path, :reach) AND s.state <> 'WITHDRAWN'
                 GROUP BY u.code, u.name, s.industry, s.state, past
                HAVING sum(s.number) > 0
                """)
            .param("today", LocalDate.now(clock))
            .param("reach", me.reach())
            .query(Count.class)
            .list();
    return new Overview(
        funnel(counts),
        tiles(counts, me),
        shares(counts, Count::unit, Count::unitName),
        shares(counts, Count::industry, Count::industry));
  }

  /**
   * Self-checks that have all of this in common.
   *
   * @param past whether the day they are due is over
   */
  record Count(
      String unit, String unitName, String industry, CheckState state, boolean past, long number) {

    boolean isIn(CheckState... states) {
      return List.of(states).contains(state);
    }

    boolean isHandedIn() {
      return isIn(CheckState.SUBMITTED, CheckState.ACCEPTED);
    }
  }

  private static Funnel funnel(List<Count> counts) {
    return new Funnel(
        sum(counts, c -> true),
        sum(counts, c -> !c.isIn(CheckState.ASSIGNED)),
        sum(counts, c -> !c.isIn(CheckState.ASSIGNED, CheckState.OPENED)),
        sum(counts, Count::isHandedIn),
        sum(counts, c -> c.isIn(CheckState.ACCEPTED)),
        sum(counts, c -> c.isIn(CheckState.RETURNED)),
        sum(counts, c -> !c.isHandedIn() && c.past()));
  }

  private static long sum(List<Count> counts, Predicate<Count> those) {
    return counts.stream().filter(those).mapToLong(Count::number).sum();
  }

  /** The largest first. */
  private static List<Share> shares(
      List<Count> counts, Function<Count, String> code, Function<Count, String> name) {
    Map<String, List<Count>> groups = counts.stream().collect(Collectors.groupingBy(code));
    return groups.entrySet().stream()
        .map(
            group ->
                new Share(
                    group.getKey(),
                    name.apply(group.getValue().get(0)),
                    sum(group.getValue(), c -> true),
                    sum(group.getValue(), Count::isHandedIn)))
        .sorted(Comparator.comparingLong(Share::assigned).reversed().thenComparing(Share::code))
        .toList();
  }

  /**
   * A tile of the map: a zone, a street or a town.
   *
   * @param code of the unit
   */
  record Tile(String code, String name, String kind, long assigned, long submitted) {

    /** How the tile is coloured: none, or a step from 0 to 4. */
    public String step() {
      if (assigned == 0) {
        return "none";
      }
      long percent = 100 * submitted / assigned;
      if (percent == 100) {
        return "4";
      }
      if (percent >= 80) {
        return "3";
      }
      if (percent >= 50) {
        return "2";
      }
      return percent > 0 ? "1" : "0";
    }
  }

  /** The zones, streets and towns within reach, also where no self-check is assigned. */
  private List<Tile> tiles(List<Count> counts, SignedIn me) {
    Map<String, List<Count>> byUnit = counts.stream().collect(Collectors.groupingBy(Count::unit));
    return jdbc.sql(
            """
            SELECT code, name, kind FROM unit
             WHERE starts_with(path, :reach) AND kind IN ('ZONE', 'STREET', 'TOWN')
             ORDER BY position
            """)
        .param("reach", me.reach())
        .query(
            (row, number) -> {
              List<Count> own = byUnit.getOrDefault(row.getString("code"), List.of());
              return new Tile(
                  row.getString("code"),
                  row.getString("name"),
                  row.getString("kind"),
                  sum(own, c -> true),
                  sum(own, Count::isHandedIn));
            })
        .list();
  }
}
