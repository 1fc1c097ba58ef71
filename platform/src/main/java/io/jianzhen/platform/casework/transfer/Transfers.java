package io.jianzhen.platform.casework.transfer;

import io.jianzhen.platform.casework.file.FineHold;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All transfers, seen from the reach of the person who asks: of the unit that transfers, or of the
 * police once they have it.
 */
@Repository
class Transfers implements FineHold {

  private static final String SELECT =
      """
      SELECT t.id, t.unit, u.name AS unit_name, u.path AS unit_path, t.year, t.serial, t.case_file,
             c.number AS case_number, c.title AS case_title, t.police, p.name AS police_name,
             p.path AS police_path, t.state, t.reported_by, t.last_at, t.created_at, t.version
      """;

  private static final String FROM =
      """
        FROM transfer t
        JOIN unit u ON u.code = t.unit
        JOIN unit p ON p.code = t.police
        JOIN case_file c ON c.id = t.case_file
       WHERE (starts_with(u.path, :reach)
              OR starts_with(p.path, :reach)
                 AND t.state NOT IN ('DRAFT', 'REPORTED', 'APPROVED', 'REFUSED', 'WITHDRAWN'))
      """;

  private final JdbcClient jdbc;

  Transfers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A case that may be transferred. */
  record Case(long id, String number, String title, String unit) {}

  /** Newest first. Page counts from 1. */
  List<Transfer> list(String state, SignedIn me, int page, int size) {
    return jdbc.sql(
            SELECT
                + FROM
                + " AND (:state = '' OR t.state = :state) ORDER BY t.id DESC"
                + " LIMIT :size OFFSET :skip")
        .param("reach", me.reach())
        .param("state", state)
        .param("size", size)
        .param("skip", (long) (page - 1) * size)
        .query(Transfer.class)
        .list();
  }

  long count(String state, SignedIn me) {
    return jdbc.sql("SELECT count(*)" + FROM + " AND (:state = '' OR t.state = :state)")
        .param("reach", me.reach())
        .param("state", state)
        .query(Long.class)
        .single();
  }

  /**
   * @throws OutOfReach if there is none within reach
   */
  Transfer get(long id, SignedIn me) {
    return jdbc.sql(SELECT + FROM + " AND t.id = :id")
        .param("reach", me.reach())
        .param("id", id)
        .query(Transfer.class)
        .optional()
        .orElseThrow(() -> new OutOfReach("transfer " + id));
  }

  /** Whether the person still sees it; what was passed on is out of reach of who passed it on. */
  boolean isWithin(long id, SignedIn me) {
    return jdbc.sql("SELECT count(*)" + FROM + " AND t.id = :id")
            .param("reach", me.reach())
            .param("id", id)
            .query(Long.class)
            .single()
        > 0;
  }

  /** The open case with this number within reach. */
  Optional<Case> openCase(String number, SignedIn me) {
    return jdbc.sql(
            """
            SELECT c.id, c.number, c.title, c.unit
              FROM case_file c JOIN unit u ON u.code = c.unit
             WHERE c.number = :number AND c.state = 'OPEN' AND starts_with(u.path, :reach)
               AND u.kind NOT IN ('POLICE', 'DETACHMENT')
            """)
        .param("number", number)
        .param("reach", me.reach())
        .query(Case.class)
        .optional();
  }

  /** Every part in its order, those that are missing too. */
  List<Part.Held> parts(long id) {
    Map<Part, Part.Held> held =
        jdbc
            .sql("SELECT part, state, note FROM transfer_part WHERE transfer = :id")
            .param("id", id)
            .query(Part.Held.class)
            .list()
            .stream()
            .collect(Collectors.toMap(Part.Held::part, Function.identity()));
    return Arrays.stream(Part.values())
        .map(part -> held.getOrDefault(part, new Part.Held(part, "", "")))
        .toList();
  }

  /** What happened, oldest first. */
  List<Transfer.Event> history(long id) {
    return jdbc.sql(
            """
            SELECT id, version, at, by, step, happened, note, police_was, taken_back
              FROM transfer_event
             WHERE transfer = :id ORDER BY id
            """)
        .param("id", id)
        .query(Transfer.Event.class)
        .list();
  }

  /**
   * Whether a transfer that was over may go on: no other of the same case is under way, and no fine
   * stands in its place, in the case or in one that was joined to it.
   */
  boolean mayGoOn(Transfer transfer) {
    return jdbc.sql(
            """
            WITH RECURSIVE part AS (
              SELECT cast(:case AS bigint) AS id
               UNION
              SELECT c.id FROM case_file c JOIN part ON c.joined_to = part.id
            )
            SELECT NOT EXISTS (SELECT 1 FROM transfer
                                WHERE case_file = :case AND id <> :id
                                  AND state NOT IN ('REFUSED', 'ENDED', 'WITHDRAWN'))
               AND NOT EXISTS (SELECT 1 FROM case_outcome o JOIN case_person p ON p.id = o.person
                                WHERE p.case_file IN (SELECT id FROM part) AND o.kind = 'FINE'
                                  AND NOT EXISTS (SELECT 1 FROM case_outcome_withdrawn w
                                                   WHERE w.outcome = o.id))
            """)
        .param("case", transfer.caseFile())
        .param("id", transfer.id())
        .query(Boolean.class)
        .single();
  }

  /** Whether one of these is under way to the police, so that no fine may be imposed for it. */
  @Override
  public boolean holds(Set<Long> cases) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM transfer WHERE case_file IN (:cases)
                              AND state NOT IN ('REFUSED', 'ENDED', 'WITHDRAWN'))
            """)
        .param("cases", cases)
        .query(Boolean.class)
        .single();
  }
}
