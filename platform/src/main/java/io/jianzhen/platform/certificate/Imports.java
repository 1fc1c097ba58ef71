package io.jianzhen.platform.certificate;

import io.jianzhen.detect.Sentence;
import io.jianzhen.platform.certificate.RosterImport.State;
import io.jianzhen.platform.enterprise.Enterprise;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.roster.Mapping;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All imports. A change of state names the state that it expects, so that nobody is overrun. */
@Repository
class Imports {

  private static final String SELECT =
      """
      SELECT i.id, i.enterprise, e.name AS enterprise_name, i.unit, u.name AS unit_name, i.file_name,
             i.file_size, i.state, i.as_of, i.mapping, i.sheet_name, i.header_row, i.taken, i.refused,
             i.skipped, i.failure_zh, i.failure_en, i.uploaded_by, i.uploaded_at, i.confirmed_by,
             i.confirmed_at, i.superseded_by, i.by_hand
        FROM roster_import i
        JOIN enterprise e ON e.id = i.enterprise
        JOIN unit u ON u.code = i.unit
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Imports(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Enters an upload as READING. */
  long add(
      Enterprise employer, RosterDesk.Incoming incoming, UploadStore.Upload upload, SignedIn by) {
    return jdbc.sql(
            """
            INSERT INTO roster_import (enterprise, unit, file_name, file_sha256, file_size, state,
                                       as_of, by_hand, uploaded_by, uploaded_at)
            VALUES (:enterprise, :unit, :name, :sha256, :size, 'READING', :on, :byHand, :by, :now)
            RETURNING id
            """)
        .param("enterprise", employer.id())
        .param("unit", employer.unit())
        .param("name", incoming.fileName())
        .param("sha256", upload.sha256())
        .param("size", upload.size())
        .param("on", incoming.on())
        .param("byHand", incoming.byHand())
        .param("by", by.username())
        .param("now", OffsetDateTime.now(clock))
        .query(Long.class)
        .single();
  }

  /** The import that holds this file of this employer and counts or may come to count. */
  Optional<Long> withFile(long enterprise, String sha256) {
    return jdbc.sql(
            """
            SELECT id FROM roster_import
             WHERE enterprise = :enterprise AND file_sha256 = :sha256
               AND state IN ('READING', 'PREVIEW', 'CONFIRMED') AND superseded_by IS NULL
            """)
        .param("enterprise", enterprise)
        .param("sha256", sha256)
        .query(Long.class)
        .optional();
  }

  /** Another import that holds the same file of the same employer and counts or may come to. */
  Optional<Long> twinOf(long id) {
    return jdbc.sql(
            """
            SELECT o.id
              FROM roster_import i
              JOIN roster_import o ON o.enterprise = i.enterprise AND o.file_sha256 = i.file_sha256
             WHERE i.id = :id AND o.id <> :id
               AND o.state IN ('READING', 'PREVIEW', 'CONFIRMED') AND o.superseded_by IS NULL
            """)
        .param("id", id)
        .query(Long.class)
        .optional();
  }

  /**
   * @throws OutOfReach if there is none within the person's reach
   */
  RosterImport get(long id, SignedIn me) {
    return jdbc.sql(SELECT + " WHERE i.id = :id AND starts_with(u.path, :reach)")
        .param("id", id)
        .param("reach", me.reach())
        .query(RosterImport.class)
        .optional()
        .orElseThrow(() -> new OutOfReach("import " + id));
  }

  /** The import with this id, whoever asks: for the reading, which nobody has asked. */
  Optional<RosterImport> find(long id) {
    return jdbc.sql(SELECT + " WHERE i.id = :id")
        .param("id", id)
        .query(RosterImport.class)
        .optional();
  }

  /** As {@link #find}, where there certainly is one. */
  RosterImport known(long id) {
    return find(id).orElseThrow(() -> new OutOfReach("import " + id));
  }

  /** Imports within reach, newest first. Page counts from 1. */
  List<RosterImport> list(SignedIn me, int page, int size) {
    return jdbc.sql(
            SELECT
                + """
                   WHERE starts_with(u.path, :reach)
                   ORDER BY i.id DESC
                   LIMIT :size OFFSET :skip
                  """)
        .param("reach", me.reach())
        .param("size", size)
        .param("skip", (long) (page - 1) * size)
        .query(RosterImport.class)
        .list();
  }

  long count(SignedIn me) {
    return jdbc.sql(
            """
            SELECT count(*) FROM roster_import i JOIN unit u ON u.code = i.unit
             WHERE starts_with(u.path, :reach)
            """)
        .param("reach", me.reach())
        .query(Long.class)
        .single();
  }

  /** Ids of the imports in a state, oldest first. */
  List<Long> in(State state) {
    return jdbc.sql("SELECT id FROM roster_import WHERE state = :state ORDER BY id")
        .param("state", state.name())
        .query(Long.class)
        .list();
  }

  /**
   * Moves an import from one state to the next.
   *
   * @return whether it was in the state {@code from}; if not, nothing was changed
   */
  boolean move(long id, State from, State to) {
    return jdbc.sql("UPDATE roster_import SET state = :to WHERE id = :id AND state = :from")
            .param("to", to.name())
            .param("id", id)
            .param("from", from.name())
            .update()
        == 1;
  }

  /**
   * Notes that reading begins, before anything is read.
   *
   * @return how often it was begun with these columns, this time included; 0 if it is not READING
   */
  int attempt(long id) {
    return jdbc.sql(
            """
            UPDATE roster_import SET attempts = attempts + 1 WHERE id = :id AND state = 'READING'
            RETURNING attempts
            """)
        .param("id", id)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /** Says that a file cannot be used and why. */
  void fail(long id, Sentence why) {
    jdbc.sql(
            """
            UPDATE roster_import SET state = 'FAILED', failure_zh = :zh, failure_en = :en
             WHERE id = :id AND state = 'READING'
            """)
        .param("zh", why.zh())
        .param("en", why.en())
        .param("id", id)
        .update();
  }

  /** Sends a roster to be read again with these columns; false if it is in no state for that. */
  boolean readAgain(long id, Mapping mapping) {
    return jdbc.sql(
                """
                UPDATE roster_import
                   SET state = 'READING', mapping = :mapping, failure_zh = '', failure_en = '', attempts = 0
                 WHERE id = :id AND state IN ('PREVIEW', 'FAILED')
                """)
            .param("mapping", MappingText.of(mapping))
            .param("id", id)
            .update()
        == 1;
  }

  /** Whether a roster of the same employer that came in later is on file. */
  boolean isOvertaken(RosterImport one) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM roster_import
                            WHERE enterprise = :enterprise AND state = 'CONFIRMED' AND id > :id)
            """)
        .param("enterprise", one.enterprise())
        .param("id", one.id())
        .query(Boolean.class)
        .single();
  }

  /** Confirms, and lets the employer's earlier import step back. */
  void confirm(RosterImport one, SignedIn by) {
    jdbc.sql(
            """
            UPDATE roster_import SET superseded_by = :id
             WHERE enterprise = :enterprise AND state = 'CONFIRMED' AND superseded_by IS NULL
            """)
        .param("id", one.id())
        .param("enterprise", one.enterprise())
        .update();
    jdbc.sql(
            """
            UPDATE roster_import SET state = 'CONFIRMED', confirmed_by = :by, confirmed_at = :now
             WHERE id = :id
            """)
        .param("by", by.username())
        .param("now", OffsetDateTime.now(clock))
        .param("id", one.id())
        .update();
  }

  /** Holds the import until the transaction ends, and says in which state it is. */
  State lock(long id) {
    return jdbc.sql("SELECT state FROM roster_import WHERE id = :id FOR NO KEY UPDATE")
        .param("id", id)
        .query(State.class)
        .single();
  }
}
