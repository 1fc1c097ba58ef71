package io.jianzhen.platform.supervision;

import io.jianzhen.detect.draw.DrawPlan;
import io.jianzhen.platform.organisation.OutOfReach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All rounds. */
@Repository
class Rounds {

  /** Without the files, which grow with the number of employers. */
  private static final String SELECT =
      """
      SELECT id, number, state, title, first_day, last_day, grouping_, quotas, excluded, inspectors,
             conflicts, each_, randomness, plan_hash, frozen_by, frozen_at, drawn_by, drawn_at, summary,
             version
        FROM supervision_round
      """;

  private static final TypeReference<Map<String, Integer>> QUOTAS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Rounds(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Newest first. */
  List<Round> all() {
    return jdbc.sql(SELECT + " ORDER BY id DESC LIMIT 200").query((row, n) -> round(row)).list();
  }

  /**
   * @throws OutOfReach if there is none
   */
  Round get(long id) {
    return jdbc.sql(SELECT + " WHERE id = :id")
        .param("id", id)
        .query((row, n) -> round(row))
        .optional()
        .orElseThrow(() -> new OutOfReach("round " + id));
  }

  long open(Round.Draft draft, String by) {
    long serial = jdbc.sql("SELECT nextval('supervision_round_number')").query(Long.class).single();
    LocalDate today = LocalDate.now(clock);
    return jdbc.sql(
            """
            INSERT INTO supervision_round (number, title, first_day, last_day, state, grouping_, quotas,
                excluded, inspectors, conflicts, each_, randomness, created_by, created_at)
            VALUES (:number, :title, :firstDay, :lastDay, 'PREPARING', :grouping, :quotas::jsonb,
                :excluded, :inspectors, :conflicts, :each, :randomness, :by, :now)
            RETURNING id
            """)
        .param("number", String.format(Locale.ROOT, "DC-%d-%02d", today.getYear(), serial))
        .params(fields(draft))
        .param("by", by)
        .param("now", OffsetDateTime.now(clock))
        .query(Long.class)
        .single();
  }

  /**
   * @throws RoundMovedOn unless it is being prepared and as it was seen
   */
  void save(long id, int seen, Round.Draft draft) {
    int changed =
        jdbc.sql(
                """
                UPDATE supervision_round
                   SET title = :title, first_day = :firstDay, last_day = :lastDay, grouping_ = :grouping,
                       quotas = :quotas::jsonb, excluded = :excluded, inspectors = :inspectors,
                       conflicts = :conflicts, each_ = :each, randomness = :randomness,
                       version = version + 1
                 WHERE id = :id AND version = :seen AND state = 'PREPARING'
                """)
            .params(fields(draft))
            .param("id", id)
            .param("seen", seen)
            .update();
    moved(id, changed);
  }

  /**
   * @param secret sealed
   * @throws RoundMovedOn unless it is being prepared and as it was seen
   */
  void freeze(Round seen, DrawPlan plan, byte[] secret, OffsetDateTime at, String by) {
    int changed =
        jdbc.sql(
                """
                UPDATE supervision_round
                   SET state = 'FROZEN', plan = :plan, plan_hash = :hash, secret = :secret,
                       frozen_by = :by, frozen_at = :at, version = version + 1
                 WHERE id = :id AND version = :seen AND state = 'PREPARING'
                """)
            .param("plan", plan.text())
            .param("hash", plan.hash())
            .param("secret", secret)
            .param("by", by)
            .param("at", at)
            .param("id", seen.id())
            .param("seen", seen.version())
            .update();
    moved(seen.id(), changed);
  }

  /**
   * The file of a round: what was frozen, or what was drawn.
   *
   * @throws OutOfReach if nothing is frozen yet
   */
  String file(Round round) {
    return jdbc.sql("SELECT coalesce(drawn_file, plan) FROM supervision_round WHERE id = :id")
        .param("id", round.id())
        .query(String.class)
        .optional()
        .orElseThrow(() -> new OutOfReach("draw of round " + round.id()));
  }

  /** Nobody else changes the round, or who was drawn, until the transaction ends. */
  void lock(long id) {
    jdbc.sql("SELECT id FROM supervision_round WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  byte[] secret(long id) {
    return jdbc.sql("SELECT secret FROM supervision_round WHERE id = :id")
        .param("id", id)
        .query(byte[].class)
        .single();
  }

  void drawn(long id, int seen, String file, String by) {
    int changed =
        jdbc.sql(
                """
                UPDATE supervision_round
                   SET state = 'DRAWN', drawn_file = :file, drawn_by = :by, drawn_at = :now,
                       version = version + 1
                 WHERE id = :id AND version = :seen AND state = 'FROZEN'
                """)
            .param("file", file)
            .param("by", by)
            .param("now", OffsetDateTime.now(clock))
            .param("id", id)
            .param("seen", seen)
            .update();
    moved(id, changed);
  }

  /** Ends a round, drawn or not. */
  void end(long id, int seen, Round.State from, Round.State to, String summary) {
    int changed =
        jdbc.sql(
                """
                UPDATE supervision_round SET state = :to, summary = :summary, version = version + 1
                 WHERE id = :id AND version = :seen AND state = :from
                """)
            .param("to", to.name())
            .param("from", from.name())
            .param("summary", summary)
            .param("id", id)
            .param("seen", seen)
            .update();
    moved(id, changed);
  }

  /** How many rounds were drawn and begun between two days. */
  long heldBetween(LocalDate from, LocalDate last) {
    return jdbc.sql(
            """
            SELECT count(*) FROM supervision_round
             WHERE state IN ('DRAWN', 'CLOSED') AND first_day BETWEEN :from AND :last
            """)
        .param("from", from)
        .param("last", last)
        .query(Long.class)
        .single();
  }

  private static void moved(long id, int changed) {
    if (changed != 1) {
      throw new RoundMovedOn(id);
    }
  }

  private Map<String, Object> fields(Round.Draft draft) {
    return Map.of(
        "title", draft.title(),
        "firstDay", draft.firstDay(),
        "lastDay", draft.lastDay(),
        "grouping", draft.grouping().name(),
        "quotas", json.writeValueAsString(draft.quotas()),
        "excluded", draft.excluded(),
        "inspectors", draft.inspectors(),
        "conflicts", draft.conflicts(),
        "each", draft.each(),
        "randomness", draft.randomness());
  }

  private Round round(ResultSet row) throws SQLException {
    return new Round(
        row.getLong("id"),
        row.getString("number"),
        Round.State.valueOf(row.getString("state")),
        new Round.Draft(
            row.getString("title"),
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class),
            Round.Grouping.valueOf(row.getString("grouping_")),
            json.readValue(row.getString("quotas"), QUOTAS),
            row.getString("excluded"),
            row.getString("inspectors"),
            row.getString("conflicts"),
            row.getInt("each_"),
            row.getString("randomness")),
        row.getString("plan_hash"),
        row.getString("frozen_by"),
        row.getObject("frozen_at", OffsetDateTime.class),
        row.getString("drawn_by"),
        row.getObject("drawn_at", OffsetDateTime.class),
        row.getString("summary"),
        row.getInt("version"));
  }
}
