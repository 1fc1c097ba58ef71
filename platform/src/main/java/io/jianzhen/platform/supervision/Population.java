package io.jianzhen.platform.supervision;

import io.jianzhen.detect.draw.DrawPlan.Candidate;
import io.jianzhen.platform.enterprise.Industry;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.web.FreeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom a round may draw: the employers of the district in groups, and the units that report. */
@Repository
class Population {

  /** The group of the units themselves, whose doing is supervised as well. */
  static final String UNITS = "UNITS";

  /** Before the code of a unit in the file of a draw. */
  static final String UNIT = "unit:";

  private static final int LONGEST_NAME = 200;

  private final JdbcClient jdbc;
  private final Units units;

  Population(JdbcClient jdbc, Units units) {
    this.jdbc = jdbc;
    this.units = units;
  }

  /**
   * A group.
   *
   * @param size how many there are now
   */
  record Group(String id, String name, long size) {}

  /** The groups with their sizes, units last. */
  List<Group> groups(Round.Grouping grouping) {
    List<Group> groups =
        new ArrayList<>(
            jdbc
                .sql(
                    """
                    SELECT CASE :by WHEN 'UNIT' THEN e.unit ELSE e.industry END AS id,
                           CASE :by WHEN 'UNIT' THEN min(u.name) ELSE '' END AS name,
                           count(*) AS size
                      FROM enterprise e JOIN unit u ON u.code = e.unit
                     GROUP BY 1
                     ORDER BY min(CASE :by WHEN 'UNIT' THEN u.position ELSE 0 END), 1
                    """)
                .param("by", grouping.name())
                .query(Group.class)
                .list()
                .stream()
                .map(
                    one ->
                        grouping == Round.Grouping.UNIT
                            ? one
                            : new Group(one.id(), Industry.valueOf(one.id()).zh(), one.size()))
                .toList());
    groups.add(new Group(UNITS, "", reporters().size()));
    return groups;
  }

  /** All that can be drawn, as of now. */
  List<Candidate> candidates(Round.Grouping grouping) {
    List<Candidate> all =
        new ArrayList<>(
            jdbc.sql(
                    """
                    SELECT credit_code AS id, CASE :by WHEN 'UNIT' THEN unit ELSE industry END AS stratum,
                           name
                      FROM enterprise
                     ORDER BY credit_code
                    """)
                .param("by", grouping.name())
                .query(
                    (row, n) ->
                        new Candidate(
                            row.getString("id"),
                            row.getString("stratum"),
                            line(row.getString("name"))))
                .list());
    reporters().forEach(unit -> all.add(new Candidate(UNIT + unit.code(), UNITS, unit.name())));
    return all;
  }

  /**
   * A name as it stands in a line: an odd character in one must not keep all others from a draw.
   */
  private static String line(String name) {
    String seen = FreeText.shown(name).replaceAll("[\\r\\n\\t]+", " ").strip();
    if (seen.length() > LONGEST_NAME) {
      int end = Character.isHighSurrogate(seen.charAt(LONGEST_NAME - 1)) ? 1 : 0;
      seen = seen.substring(0, LONGEST_NAME - end);
    }
    return seen.isEmpty() ? "?" : seen;
  }

  /** Whose territory each subject of a draw belongs to. */
  Map<String, String> unitsOf(List<String> subjects) {
    Map<String, String> units = new HashMap<>();
    subjects.stream()
        .filter(one -> one.startsWith(UNIT))
        .forEach(one -> units.put(one, one.substring(UNIT.length())));
    List<String> employers = subjects.stream().filter(one -> !one.startsWith(UNIT)).toList();
    if (!employers.isEmpty()) {
      jdbc.sql("SELECT credit_code, unit FROM enterprise WHERE credit_code IN (:codes)")
          .param("codes", employers)
          .query(
              row -> {
                units.put(row.getString(1), row.getString(2));
              });
    }
    return units;
  }

  private List<Unit> reporters() {
    return units.all().stream().filter(Unit::reportsMonthly).toList();
  }
}
