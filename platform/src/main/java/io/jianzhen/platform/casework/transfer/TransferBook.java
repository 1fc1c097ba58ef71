package io.jianzhen.platform.casework.transfer;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes transfers. */
@Repository
class TransferBook {

  private final JdbcClient jdbc;
  private final Clock clock;

  TransferBook(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Keeps steps of the case, such as a fine, waiting until the transaction ends. */
  void lockCase(long id) {
    jdbc.sql("SELECT id FROM case_file WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  /** The caller has locked the case, and seen that it is not under way already. */
  long open(Transfers.Case of, String police, OffsetDateTime found, String by) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    int year = LocalDate.now(clock).getYear();
    // Numbers of a unit follow each other without a gap, so they are drawn one after the other.
    jdbc.sql("SELECT code FROM unit WHERE code = :unit FOR NO KEY UPDATE")
        .param("unit", of.unit())
        .query(String.class)
        .single();
    return jdbc.sql(
            """
            INSERT INTO transfer (unit, year, serial, case_file, police, state, last_at, created_by,
                                  created_at)
            SELECT :unit, :year, coalesce(max(serial), 0) + 1, :case, :police, 'DRAFT', :found, :by,
                   :now
              FROM transfer WHERE unit = :unit AND year = :year
            RETURNING id
            """)
        .param("unit", of.unit())
        .param("year", year)
        .param("case", of.id())
        .param("police", police)
        .param("found", found)
        .param("by", by)
        .param("now", now)
        .query(Long.class)
        .single();
  }

  void lock(long id) {
    jdbc.sql("SELECT id FROM transfer WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(Long.class)
        .optional();
  }

  /**
   * Marks the leads of the case as handed over, so that they do not count (C3) once more when the
   * police take them up.
   *
   * @return false if one of them has counted already: then the transfer counts nothing of its own
   */
  boolean handOver(Transfer transfer) {
    List<Boolean> before =
        jdbc.sql(
                """
                SELECT l.handed_over FROM case_lead k JOIN lead l ON l.id = k.lead
                 WHERE k.case_file = :case
                 ORDER BY l.id
                   FOR UPDATE OF l
                """)
            .param("case", transfer.caseFile())
            .query(Boolean.class)
            .list();
    jdbc.sql(
            """
            INSERT INTO transfer_lead (transfer, lead, police_had_it)
            SELECT :transfer, l.id, l.taken AND coalesce(o.kind, '') IN ('POLICE', 'DETACHMENT')
              FROM case_lead k
              JOIN lead l ON l.id = k.lead
              LEFT JOIN unit o ON o.code = l.owner
             WHERE k.case_file = :case AND NOT l.handed_over
            """)
        .param("case", transfer.caseFile())
        .param("transfer", transfer.id())
        .update();
    // A new version of all of them, so that nobody decides on one as it was before.
    jdbc.sql(
            """
            UPDATE lead SET handed_over = true, version = version + 1
             WHERE id IN (SELECT lead FROM case_lead WHERE case_file = :case)
            """)
        .param("case", transfer.caseFile())
        .update();
    return !before.contains(true);
  }

  /**
   * Takes back what {@link #handOver} marked, so that the leads count when they are handed over
   * again.
   *
   * @return false if the police have taken one of them up since: then all stays as it is
   */
  boolean takeBack(Transfer transfer) {
    List<Boolean> takenUp =
        jdbc.sql(
                """
                SELECT l.taken AND coalesce(o.kind, '') IN ('POLICE', 'DETACHMENT')
                       AND NOT m.police_had_it
                  FROM transfer_lead m
                  JOIN lead l ON l.id = m.lead
                  LEFT JOIN unit o ON o.code = l.owner
                 WHERE m.transfer = :transfer
                 ORDER BY l.id
                   FOR UPDATE OF l
                """)
            .param("transfer", transfer.id())
            .query(Boolean.class)
            .list();
    if (takenUp.contains(true)) {
      return false;
    }
    jdbc.sql(
            """
            WITH marked AS (DELETE FROM transfer_lead WHERE transfer = :transfer RETURNING lead)
            UPDATE lead SET handed_over = false WHERE id IN (SELECT lead FROM marked)
            """)
        .param("transfer", transfer.id())
        .update();
    return true;
  }

  /** The police to which it goes from now on. */
  void passOn(Transfer transfer, String police) {
    jdbc.sql("UPDATE transfer SET police = :police WHERE id = :id")
        .param("police", police)
        .param("id", transfer.id())
        .update();
  }

  /** Puts it back to where it stood before its last step. */
  void moveBack(Transfer transfer, TransferHistory before) {
    jdbc.sql(
            """
            UPDATE transfer
               SET state = :state, last_at = :lastAt, version = version + 1,
                   reported_by = CASE WHEN :state = 'DRAFT' THEN NULL ELSE reported_by END
             WHERE id = :id
            """)
        .param("state", before.state().name())
        .param("lastAt", before.lastAt())
        .param("id", transfer.id())
        .update();
  }

  void move(
      Transfer transfer, Transfer.State to, OffsetDateTime happened, boolean report, String by) {
    jdbc.sql(
            """
            UPDATE transfer
               SET state = :to, last_at = :happened, version = version + 1,
                   reported_by = CASE WHEN :report THEN :by ELSE reported_by END
             WHERE id = :id
            """)
        .param("to", to.name())
        .param("happened", happened)
        .param("report", report)
        .param("by", by)
        .param("id", transfer.id())
        .update();
  }

  void note(long id, int version, String step, OffsetDateTime happened, String note, String by) {
    note(new Note(id, version, step, happened, note, null, null), by);
  }

  /** A line of the history; see {@link Transfer.Event}. */
  record Note(
      long id,
      int version,
      String step,
      OffsetDateTime happened,
      String note,
      @Nullable String policeWas,
      @Nullable String takenBack) {}

  void note(Note said, String by) {
    jdbc.sql(
            """
            INSERT INTO transfer_event (transfer, version, at, by, step, happened, note, police_was,
                                        taken_back)
            VALUES (:id, :version, :now, :by, :step, :happened, :note, :policeWas, :takenBack)
            """)
        .param("id", said.id())
        .param("version", said.version())
        .param("now", OffsetDateTime.now(clock))
        .param("by", by)
        .param("step", said.step())
        .param("happened", said.happened())
        .param("note", said.note())
        .param("policeWas", said.policeWas(), Types.VARCHAR)
        .param("takenBack", said.takenBack(), Types.VARCHAR)
        .update();
  }

  /** Says of a part that it is there or not needed; an empty state takes that back. */
  void part(long id, Part part, String state, String note) {
    jdbc.sql("DELETE FROM transfer_part WHERE transfer = :id AND part = :part")
        .param("id", id)
        .param("part", part.name())
        .update();
    if (!state.isEmpty()) {
      jdbc.sql(
              """
              INSERT INTO transfer_part (transfer, part, state, note)
              VALUES (:id, :part, :state, :note)
              """)
          .param("id", id)
          .param("part", part.name())
          .param("state", state)
          .param("note", note)
          .update();
    }
  }
}
