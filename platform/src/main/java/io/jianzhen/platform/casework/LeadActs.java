package io.jianzhen.platform.casework;

import io.jianzhen.platform.casework.law.Act;
import io.jianzhen.platform.casework.law.CardState;
import io.jianzhen.platform.casework.law.Quantity;
import io.jianzhen.platform.casework.law.Sign;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The acts of leads. Callers have looked up the lead. */
@Repository
class LeadActs {

  private static final String SELECT =
      """
      SELECT id, lead, what, regime, need, card, stated, counted, done_on, found_on, by, version
        FROM lead_act
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  LeadActs(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The acts of a lead in the order in which they were entered. */
  List<LeadAct> of(long lead) {
    return jdbc.sql(SELECT + " WHERE lead = :lead ORDER BY id")
        .param("lead", lead)
        .query((row, n) -> act(row))
        .list();
  }

  /**
   * @throws OutOfReach if the lead has no such act
   */
  LeadAct get(long lead, long id) {
    return jdbc.sql(SELECT + " WHERE lead = :lead AND id = :id")
        .param("lead", lead)
        .param("id", id)
        .query((row, n) -> act(row))
        .optional()
        .orElseThrow(() -> new OutOfReach("act " + id));
  }

  /** Enters an act; its id. */
  long add(long lead, ActForm.Facts facts, SignedIn me) {
    return facts(
            jdbc.sql(
                """
                INSERT INTO lead_act (lead, what, regime, need, card, stated, counted, done_on,
                                      found_on, by, at)
                VALUES (:lead, :what, :regime, :need, :card, :stated, :counted, :done, :found, :by,
                        :now)
                RETURNING id
                """),
            facts,
            me)
        .param("lead", lead)
        .query(Long.class)
        .single();
  }

  /**
   * Changes the facts and keeps what they were.
   *
   * @throws LeadMovedOn if they were changed since they were read
   */
  void change(LeadAct seen, ActForm.Facts facts, SignedIn me) {
    jdbc.sql(
            """
            INSERT INTO lead_act_past (act, version, facts)
            SELECT id, version, to_jsonb(lead_act) FROM lead_act
             WHERE id = :id AND version = :version
            ON CONFLICT DO NOTHING
            """)
        .param("id", seen.id())
        .param("version", seen.version())
        .update();
    int changed =
        facts(
                jdbc.sql(
                    """
                    UPDATE lead_act
                       SET what = :what, regime = :regime, need = :need, card = :card,
                           stated = :stated, counted = :counted, done_on = :done,
                           found_on = :found, by = :by, at = :now, version = version + 1
                     WHERE id = :id AND version = :version
                    """),
                facts,
                me)
            .param("id", seen.id())
            .param("version", seen.version())
            .update();
    if (changed == 0) {
      throw new LeadMovedOn(seen.lead());
    }
  }

  private JdbcClient.StatementSpec facts(
      JdbcClient.StatementSpec sql, ActForm.Facts facts, SignedIn me) {
    return sql.param("what", facts.what())
        .param("regime", facts.regime().name())
        .param("need", facts.need().name())
        .param("card", facts.card().name())
        .param("stated", facts.stated().stream().map(Sign::name).sorted().toArray(String[]::new))
        .param(
            "counted",
            facts.counted().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue().toPlainString())
                .sorted()
                .toArray(String[]::new))
        .param("done", facts.doneOn())
        .param("found", facts.foundOn())
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock));
  }

  private static LeadAct act(ResultSet row) throws SQLException {
    return new LeadAct(
        row.getLong("id"),
        row.getLong("lead"),
        row.getString("what"),
        Act.Regime.valueOf(row.getString("regime")),
        Act.Need.valueOf(row.getString("need")),
        CardState.valueOf(row.getString("card")),
        texts(row, "stated").stream().map(Sign::valueOf).collect(Collectors.toSet()),
        counted(texts(row, "counted")),
        row.getObject("done_on", LocalDate.class),
        row.getObject("found_on", LocalDate.class),
        row.getString("by"),
        row.getInt("version"));
  }

  private static Map<Quantity, BigDecimal> counted(List<String> written) {
    Map<Quantity, BigDecimal> counted = new EnumMap<>(Quantity.class);
    for (String one : written) {
      int at = one.indexOf('=');
      counted.put(Quantity.valueOf(one.substring(0, at)), new BigDecimal(one.substring(at + 1)));
    }
    return counted;
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return Arrays.asList((String[]) array.getArray());
  }
}
