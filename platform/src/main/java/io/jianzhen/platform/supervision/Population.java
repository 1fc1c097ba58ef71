package io.jianzhen.platform.supervision;

import io.jianzhen.detect.draw.DrawPlan.Candidate;
import io.jianzhen.platform.enterprise.Industry;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom a round may draw: the employers of the district in groups, and the units that report. */
@Repository
class Population {

  /** The group of the units themselves, whose doing is supervised as well. */
  static final String UNITS = "UNITS";

  /** Before the code of a unit in the file of a draw. */
  static final String UNIT = "unit:";

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
                .query(Candidate.class)
                .list());
    reporters().forEach(unit -> all.add(new Candidate(UNIT + unit.code(), UNITS, unit.name())));
    return all;
  }

  /** Whose territory a subject of a draw belongs to. */
  String unitOf(String subject) {
    return subject.startsWith(UNIT)
        ? subject.substring(UNIT.length())
        : jdbc.sql("SELECT unit FROM enterprise WHERE credit_code = :code")
            .param("code", subject)
            .query(String.class)
            .single();
  }

  private List<Unit> reporters() {
    return units.all().stream().filter(Unit::reportsMonthly).toList();
  }
}
