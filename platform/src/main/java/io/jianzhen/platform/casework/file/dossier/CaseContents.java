package io.jianzhen.platform.casework.file.dossier;

import io.jianzhen.platform.casework.file.dossier.Dossier.Den;
import io.jianzhen.platform.casework.file.dossier.Dossier.Gang;
import io.jianzhen.platform.casework.file.dossier.Dossier.Handover;
import io.jianzhen.platform.casework.file.dossier.Dossier.Measure;
import io.jianzhen.platform.casework.file.dossier.Dossier.RoughFigure;
import io.jianzhen.platform.casework.file.dossier.Dossier.Seizure;
import io.jianzhen.platform.casework.file.dossier.Dossier.ThingKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands in cases; for people who may see the case in which they are handled. */
@Repository
public class CaseContents {

  private static final String EVENT =
      """
      SELECT e.id, e.version, e.at, e.by, e.step, e.was, e.became, e.detail, e.note,
             coalesce((SELECT string_agg(p.name, '、' ORDER BY p.id) FROM case_person p
                        WHERE p.id IN (SELECT unnest(e.persons) LIMIT 3)), '') AS names,
             cardinality(e.persons) AS people
        FROM case_event e
      """;

  /** So many lines of a history are shown; older ones stay in the table. */
  public static final int MOST_EVENTS = 500;

  private static final String NEWEST_FIRST = " ORDER BY e.id DESC LIMIT " + MOST_EVENTS;

  private final JdbcClient jdbc;

  CaseContents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Dossier of(Collection<Long> cases) {
    return new Dossier(
        people(cases),
        outcomes(cases),
        dens(cases),
        gangs(cases),
        measures(cases),
        seizures(cases),
        figures(cases));
  }

  /** The history of a case, newest first. */
  public List<CaseEvent> history(long id) {
    return jdbc.sql(EVENT + " WHERE e.case_file = :id" + NEWEST_FIRST)
        .param("id", id)
        .query(CaseEvent.class)
        .list();
  }

  /** When a step was taken with a case last. */
  public Optional<OffsetDateTime> last(long id, String step) {
    return jdbc.sql(
            """
            SELECT at FROM case_event WHERE case_file = :id AND step = :step
             ORDER BY id DESC LIMIT 1
            """)
        .param("id", id)
        .param("step", step)
        .query(OffsetDateTime.class)
        .optional();
  }

  /** The history of a person in these cases, newest first. */
  public List<CaseEvent> historyOf(long person, Collection<Long> cases) {
    return jdbc.sql(
            EVENT
                + " WHERE e.persons @> ARRAY[cast(:id AS bigint)] AND e.case_file IN (:cases)"
                + NEWEST_FIRST)
        .param("id", person)
        .param("cases", cases)
        .query(CaseEvent.class)
        .list();
  }

  private List<Participant> people(Collection<Long> cases) {
    return jdbc.sql(
            """
            SELECT p.id, p.case_file, c.number AS case_number, p.organisation, p.name, p.role,
                   p.masked_id, p.person_key, p.same_as, p.note, p.removed
              FROM case_person p JOIN case_file c ON c.id = p.case_file
             WHERE p.case_file IN (:cases)
             ORDER BY p.id
            """)
        .param("cases", cases)
        .query(Participant.class)
        .list();
  }

  private List<Outcome> outcomes(Collection<Long> cases) {
    return jdbc.sql(
            """
            SELECT o.id, o.person, o.kind, o.fact_date, o.yuan, o.days, o.unit, o.police, o.note,
                   o.by, o.at, w.by AS withdrawn_by, w.at AS withdrawn_at, w.reason AS withdrawn_reason
              FROM case_outcome o
              JOIN case_person p ON p.id = o.person
              LEFT JOIN case_outcome_withdrawn w ON w.outcome = o.id
             WHERE p.case_file IN (:cases)
             ORDER BY o.id
            """)
        .param("cases", cases)
        .query(Outcome.class)
        .list();
  }

  private List<Den> dens(Collection<Long> cases) {
    return jdbc.sql(
            """
            SELECT id, case_file, address, found_on, closed_on, closed_unit
              FROM case_den WHERE case_file IN (:cases) ORDER BY id
            """)
        .param("cases", cases)
        .query(Den.class)
        .list();
  }

  private List<Gang> gangs(Collection<Long> cases) {
    return jdbc.sql(
            """
            SELECT g.id, g.case_file, g.name, g.dealt_on, g.dealt_unit,
                   ARRAY(SELECT m.person FROM case_gang_member m JOIN case_person p ON p.id = m.person
                          WHERE m.gang = g.id AND NOT p.removed AND p.case_file IN (:cases)
                          ORDER BY m.person) AS members
              FROM case_gang g WHERE g.case_file IN (:cases) ORDER BY g.id
            """)
        .param("cases", cases)
        .query(CaseContents::gang)
        .list();
  }

  private static Gang gang(ResultSet row, int number) throws SQLException {
    return new Gang(
        row.getLong("id"),
        row.getLong("case_file"),
        row.getString("name"),
        row.getObject("dealt_on", LocalDate.class),
        row.getString("dealt_unit"),
        List.of((Long[]) row.getArray("members").getArray()));
  }

  private List<Measure> measures(Collection<Long> cases) {
    return jdbc.sql(
            """
            SELECT id, kind, fact_date, who, note, by
              FROM case_measure WHERE case_file IN (:cases) ORDER BY fact_date DESC, id DESC
            """)
        .param("cases", cases)
        .query(Measure.class)
        .list();
  }

  private List<Seizure> seizures(Collection<Long> cases) {
    Map<Long, List<Handover>> chains =
        jdbc
            .sql(
                """
                SELECT h.seizure, h.giver, h.taker, h.place, h.handed_at, h.note, h.by
                  FROM case_handover h JOIN case_seizure s ON s.id = h.seizure
                 WHERE s.case_file IN (:cases) ORDER BY h.id
                """)
            .param("cases", cases)
            .query(Handover.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Handover::seizure));
    return jdbc.sql(
            """
            SELECT id, kind, what, quantity, measured_in, fact_date, place, keeper
              FROM case_seizure WHERE case_file IN (:cases) ORDER BY id
            """)
        .param("cases", cases)
        .query((row, n) -> seizure(row, chains))
        .list();
  }

  private static Seizure seizure(ResultSet row, Map<Long, List<Handover>> chains)
      throws SQLException {
    long id = row.getLong("id");
    return new Seizure(
        id,
        ThingKind.valueOf(row.getString("kind")),
        row.getString("what"),
        row.getBigDecimal("quantity"),
        row.getString("measured_in"),
        row.getObject("fact_date", LocalDate.class),
        row.getString("place"),
        row.getString("keeper"),
        chains.getOrDefault(id, List.of()));
  }

  private List<RoughFigure> figures(Collection<Long> cases) {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (case_file, what) id, what, at_least, quantity, measured_in, source
              FROM case_figure WHERE case_file IN (:cases)
             ORDER BY case_file, what, id DESC
            """)
        .param("cases", cases)
        .query(RoughFigure.class)
        .list();
  }
}
