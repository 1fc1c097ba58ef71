package io.jianzhen.platform.casework.file;

import io.jianzhen.platform.casework.file.dossier.CaseFile;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All cases, seen from the reach of the person who asks. */
@Repository
class CaseFiles {

  private static final String SELECT =
      """
      SELECT c.id, c.number, c.unit, u.name AS unit_name,
             u.kind IN ('POLICE', 'DETACHMENT') AS police, c.kind, c.title, c.place, c.summary,
             c.parent, c.joined_to, c.state, c.exposable, c.version, c.created_by, c.created_at,
             (SELECT count(*) FROM case_person p WHERE p.case_file = c.id AND NOT p.removed) AS persons
      """;

  private static final String FROM =
      " FROM case_file c JOIN unit u ON u.code = c.unit WHERE starts_with(u.path, :reach)";

  private static final String LINK =
      """
      SELECT c.id, c.number, c.title, starts_with(u.path, :reach) AS within_reach
        FROM case_file c JOIN unit u ON u.code = c.unit
      """;

  private static final CaseFilter ALL = new CaseFilter("", "", "", "");

  private final JdbcClient jdbc;

  CaseFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Cases within reach, newest first. Page counts from 1. */
  List<CaseFile> list(CaseFilter filter, SignedIn me, int page, int size) {
    return bound(SELECT, filter, " ORDER BY c.id DESC LIMIT :size OFFSET :skip", me)
        .param("size", size)
        .param("skip", (long) (page - 1) * size)
        .query(CaseFile.class)
        .list();
  }

  long count(CaseFilter filter, SignedIn me) {
    return bound("SELECT count(*)", filter, "", me).query(Long.class).single();
  }

  /** How many cases within reach stand in each state, by its name. */
  Map<String, Long> states(SignedIn me) {
    return bound("SELECT c.state, count(*)", ALL, " GROUP BY c.state", me)
        .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private JdbcClient.StatementSpec bound(
      String select, CaseFilter filter, String end, SignedIn me) {
    return jdbc.sql(select + FROM + CaseFilter.SQL + end)
        .param("reach", me.reach())
        .param("state", filter.state())
        .param("kind", filter.kind())
        .param("unit", filter.unit())
        .param("text", filter.text());
  }

  /**
   * @throws OutOfReach if there is none within the person's reach
   */
  CaseFile get(long id, SignedIn me) {
    return jdbc.sql(SELECT + FROM + " AND c.id = :id")
        .param("reach", me.reach())
        .param("id", id)
        .query(CaseFile.class)
        .optional()
        .orElseThrow(() -> new OutOfReach("case " + id));
  }

  Optional<CaseFile> numbered(String number, SignedIn me) {
    return jdbc.sql(SELECT + FROM + " AND c.number = :number")
        .param("reach", me.reach())
        .param("number", number)
        .query(CaseFile.class)
        .optional();
  }

  /** The case and all that were joined to it, directly or by way of another. */
  List<Long> withJoined(long id) {
    return jdbc.sql(
            """
            WITH RECURSIVE part AS (
              SELECT cast(:id AS bigint) AS id
               UNION
              SELECT c.id FROM case_file c JOIN part ON c.joined_to = part.id
            )
            SELECT id FROM part ORDER BY id
            """)
        .param("id", id)
        .query(Long.class)
        .list();
  }

  /** The case in which this one is handled: itself, or the one to which it was joined at last. */
  long handledIn(long id) {
    return jdbc.sql(
            """
            WITH RECURSIVE way AS (
              SELECT id, joined_to FROM case_file WHERE id = :id
               UNION
              SELECT c.id, c.joined_to FROM case_file c JOIN way ON c.id = way.joined_to
            )
            SELECT id FROM way WHERE joined_to IS NULL
            """)
        .param("id", id)
        .query(Long.class)
        .single();
  }

  /** Whether a case is another, or a part of it, or of a part of it. */
  boolean isSameOrBelow(long id, long other) {
    return jdbc.sql(
            """
            WITH RECURSIVE way AS (
              SELECT id, parent FROM case_file WHERE id = :id
               UNION
              SELECT c.id, c.parent FROM case_file c JOIN way ON c.id = way.parent
            )
            SELECT EXISTS (SELECT 1 FROM way WHERE id = :other)
            """)
        .param("id", id)
        .param("other", other)
        .query(Boolean.class)
        .single();
  }

  CaseFile.Link link(long id, SignedIn me) {
    return jdbc.sql(LINK + " WHERE c.id = :id")
        .param("reach", me.reach())
        .param("id", id)
        .query(CaseFile.Link.class)
        .single();
  }

  List<CaseFile.Link> joinedTo(long id, SignedIn me) {
    return links(" WHERE c.joined_to = :id ORDER BY c.id", id, me);
  }

  List<CaseFile.Link> partsOf(long id, SignedIn me) {
    return links(" WHERE c.parent = :id ORDER BY c.id", id, me);
  }

  /** The cases to which a lead led. */
  List<CaseFile.Link> ofLead(long lead, SignedIn me) {
    return links(
        " JOIN case_lead l ON l.case_file = c.id WHERE l.lead = :id ORDER BY c.id", lead, me);
  }

  private List<CaseFile.Link> links(String where, long id, SignedIn me) {
    return jdbc.sql(LINK + where)
        .param("reach", me.reach())
        .param("id", id)
        .query(CaseFile.Link.class)
        .list();
  }

  /** The leads that led to these cases. */
  List<CaseFile.LeadOf> leads(Collection<Long> cases, SignedIn me) {
    return jdbc.sql(
            """
            SELECT DISTINCT d.id, d.number, d.title, w.unit_name IS NOT NULL AS within_reach
              FROM case_lead l
              JOIN lead d ON d.id = l.lead
              LEFT JOIN lead_within(d.unit, d.owner, :reach) w ON true
             WHERE l.case_file IN (:cases)
             ORDER BY d.id
            """)
        .param("reach", me.reach())
        .param("cases", cases)
        .query(CaseFile.LeadOf.class)
        .list();
  }

  /** The living lead with this number within reach, by its territory or by who has the work. */
  Optional<Long> lead(String number, SignedIn me) {
    return jdbc.sql(
            """
            SELECT d.id
              FROM lead d
              JOIN lead_within(d.unit, d.owner, :reach) w ON true
             WHERE d.number = :number AND d.state <> 'WITHDRAWN'
            """)
        .param("number", number)
        .param("reach", me.reach())
        .query(Long.class)
        .optional();
  }
}
