package io.jianzhen.platform.reporting.summary;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.reporting.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The summaries of all units, and what was handed in. */
@Repository
class Summaries {

  private final JdbcClient jdbc;
  private final Campaign campaign;
  private final JsonMapper json;
  private final Clock clock;

  Summaries(JdbcClient jdbc, Campaign campaign, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.campaign = campaign;
    this.json = json;
    this.clock = clock;
  }

  /**
   * The words as they are now.
   *
   * @param version 0 if nothing was written yet
   */
  record Draft(long id, SummaryText text, int version) {

    static final Draft NONE = new Draft(0, SummaryText.EMPTY, 0);
  }

  /** What was handed in; the second and later ones are supplements. */
  record Frozen(int revision, SummaryPaper paper, String sha256, String by, OffsetDateTime at) {}

  /** Somebody was faster. */
  static final class MovedOn extends RuntimeException {

    private static final long serialVersionUID = 1;
  }

  Draft of(String unit) {
    return jdbc.sql(
            """
            SELECT id, work, cases, problems, experience, plans, version FROM summary
             WHERE campaign = :campaign AND unit = :unit
            """)
        .param("campaign", campaign.code())
        .param("unit", unit)
        .query(Summaries::draft)
        .optional()
        .orElse(Draft.NONE);
  }

  private static Draft draft(ResultSet row, int number) throws SQLException {
    return new Draft(
        row.getLong("id"),
        new SummaryText(
            row.getString("work"),
            row.getString("cases"),
            row.getString("problems"),
            row.getString("experience"),
            row.getString("plans")),
        row.getInt("version"));
  }

  /**
   * Keeps what was written.
   *
   * @param seen the version that was looked at
   * @throws MovedOn if there is a newer one
   */
  void save(String unit, int seen, SummaryText text, String by) {
    String sql =
        seen == 0
            ? """
              INSERT INTO summary (campaign, unit, work, cases, problems, experience, plans, version,
                                   changed_by, changed_at)
              VALUES (:campaign, :unit, :work, :cases, :problems, :experience, :plans, 1, :by, :now)
              """
            : """
              UPDATE summary SET work = :work, cases = :cases, problems = :problems,
                     experience = :experience, plans = :plans, version = version + 1,
                     changed_by = :by, changed_at = :now
               WHERE campaign = :campaign AND unit = :unit AND version = :seen
              """;
    try {
      int changed =
          jdbc.sql(sql)
              .param("campaign", campaign.code())
              .param("unit", unit)
              .param("seen", seen)
              .param("work", text.work())
              .param("cases", text.cases())
              .param("problems", text.problems())
              .param("experience", text.experience())
              .param("plans", text.plans())
              .param("by", by)
              .param("now", OffsetDateTime.now(clock))
              .update();
      if (changed != 1) {
        throw new MovedOn();
      }
    } catch (DuplicateKeyException faster) {
      throw new MovedOn();
    }
  }

  /** Hands the words in with their figures; a supplement if something was handed in before. */
  void freeze(Draft draft, SummaryPaper paper, String by) {
    String content = json.writeValueAsString(paper);
    jdbc.sql(
            """
            INSERT INTO summary_frozen (of, revision, content, sha256, by, at)
            SELECT :summary, 1 + count(*), :content, :sha256, :by, :now
              FROM summary_frozen WHERE of = :summary
            """)
        .param("summary", draft.id())
        .param("content", content)
        .param("sha256", Snapshot.hash(content))
        .param("by", by)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  /** What was handed in, the newest first. */
  List<Frozen> frozen(String unit) {
    return jdbc.sql(
            """
            SELECT f.revision, f.content, f.sha256, f.by, f.at
              FROM summary_frozen f JOIN summary s ON s.id = f.of
             WHERE s.campaign = :campaign AND s.unit = :unit ORDER BY f.revision DESC LIMIT 50
            """)
        .param("campaign", campaign.code())
        .param("unit", unit)
        .query(
            (row, n) ->
                new Frozen(
                    row.getInt(1),
                    json.readValue(row.getString(2), SummaryPaper.class),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, OffsetDateTime.class)))
        .list();
  }

  /** When each unit handed its summary in for the first time, by its code. */
  Map<String, OffsetDateTime> handedIn() {
    return jdbc
        .sql(
            """
            SELECT s.unit, f.at FROM summary_frozen f JOIN summary s ON s.id = f.of
             WHERE s.campaign = :campaign AND f.revision = 1
            """)
        .param("campaign", campaign.code())
        .query((row, n) -> Map.entry(row.getString(1), row.getObject(2, OffsetDateTime.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Optional<Frozen> frozen(String unit, int revision) {
    return frozen(unit).stream().filter(one -> one.revision() == revision).findFirst();
  }
}
