package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.selfcheck.Answers.Mark;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every version of every self-check's answers. */
@Repository
class AnswerBook {

  private final JdbcClient jdbc;
  private final Clock clock;

  AnswerBook(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Row(
      int version,
      @Nullable Integer holders,
      @Nullable Integer uncertified,
      String plan,
      String inCharge,
      boolean stated,
      String savedBy,
      OffsetDateTime savedAt) {}

  /** What was saved last. */
  Answers latest(long id) {
    return find(id, "ORDER BY version DESC LIMIT 1", 0).orElse(Answers.NONE);
  }

  /** What was saved as this version. */
  Answers version(long id, int version) {
    return find(id, "AND version = :version", version).orElse(Answers.NONE);
  }

  private Optional<Answers> find(long id, String which, int version) {
    return jdbc.sql(
            """
            SELECT version, holders, uncertified, plan, in_charge, stated, saved_by, saved_at
              FROM self_check_answer WHERE self_check = :id
            """
                + which)
        .param("id", id)
        .param("version", version)
        .query(Row.class)
        .optional()
        .map(row -> whole(row, marks(id, row.version())));
  }

  private static Answers whole(Row row, List<Mark> marks) {
    return new Answers(
        row.version(),
        row.holders(),
        row.uncertified(),
        row.plan(),
        row.inCharge(),
        row.stated(),
        marks,
        row.savedBy(),
        row.savedAt());
  }

  private List<Mark> marks(long id, int version) {
    return jdbc.sql(
            """
            SELECT import AS import_id, sheet_row, name, item, number, forged, reason
              FROM self_check_mark
             WHERE self_check = :id AND version = :version
             ORDER BY import, sheet_row
            """)
        .param("id", id)
        .param("version", version)
        .query(Mark.class)
        .list();
  }

  /** Adds a version; the caller holds the self-check. */
  void add(long id, Answers answers) {
    jdbc.sql(
            """
            INSERT INTO self_check_answer (self_check, version, holders, uncertified, plan, in_charge,
                                           stated, saved_by, saved_at)
            VALUES (:id, :version, :holders, :uncertified, :plan, :inCharge, :stated, :by, :now)
            """)
        .param("id", id)
        .param("version", answers.version())
        .param("holders", answers.holders())
        .param("uncertified", answers.uncertified())
        .param("plan", answers.plan())
        .param("inCharge", answers.inCharge())
        .param("stated", answers.stated())
        .param("by", answers.savedBy())
        .param("now", OffsetDateTime.now(clock))
        .update();
    answers.marks().forEach(mark -> add(id, answers.version(), mark));
  }

  private void add(long id, int version, Mark mark) {
    jdbc.sql(
            """
            INSERT INTO self_check_mark (self_check, version, import, sheet_row, name, item, number,
                                         forged, reason)
            VALUES (:id, :version, :import, :row, :name, :item, :number, :forged, :reason)
            """)
        .param("id", id)
        .param("version", version)
        .param("import", mark.importId())
        .param("row", mark.sheetRow())
        .param("name", mark.name())
        .param("item", mark.item())
        .param("number", mark.number())
        .param("forged", mark.forged())
        .param("reason", mark.reason())
        .update();
  }
}
