package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.seal.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All tip-offs, seen from the reach of the person who asks; never who told them. */
@Repository
class TipOffs {

  private static final String SELECT =
      """
      SELECT t.id, t.number, t.receipt_hash, t.unit, t.source, t.subject, t.content,
             t.identity IS NOT NULL AS named, t.state, t.joined_to, t.added, t.received_at,
             t.entered_by, t.version, (SELECT count(*) FROM tip_off_file f WHERE f.tip_off = t.id) AS files
        FROM tip_off t
      """;

  private static final String WITHIN =
      " JOIN unit u ON u.code = t.unit WHERE starts_with(u.path, :reach)";

  private static final String FILTER =
      " AND (:state = '' OR t.state = :state) AND (:source = '' OR t.source = :source)";

  private final JdbcClient jdbc;
  private final Seal seal;

  TipOffs(JdbcClient jdbc, Seal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /** What a list is limited to; an empty text limits nothing. */
  record Filter(String state, String source) {}

  /** A lead that was opened from a tip-off. */
  record LeadOf(long id, String number, String unitName, String state) {}

  /** Tip-offs within reach, newest first. Page counts from 1. */
  List<TipOff> list(Filter filter, SignedIn me, int page, int size) {
    return jdbc.sql(SELECT + WITHIN + FILTER + " ORDER BY t.id DESC LIMIT :size OFFSET :skip")
        .param("reach", me.reach())
        .param("state", filter.state())
        .param("source", filter.source())
        .param("size", size)
        .param("skip", (long) (page - 1) * size)
        .query(this::row)
        .list();
  }

  long count(Filter filter, SignedIn me) {
    return jdbc.sql("SELECT count(*) FROM tip_off t" + WITHIN + FILTER)
        .param("reach", me.reach())
        .param("state", filter.state())
        .param("source", filter.source())
        .query(Long.class)
        .single();
  }

  /** How many there are in each state, within reach. */
  Map<String, Long> counts(SignedIn me) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (TipState state : TipState.values()) {
      counts.put(state.name(), 0L);
    }
    jdbc.sql("SELECT t.state, count(*) FROM tip_off t" + WITHIN + " GROUP BY t.state")
        .param("reach", me.reach())
        .query((row, n) -> counts.put(row.getString(1), row.getLong(2)))
        .list();
    return counts;
  }

  /** New ones, and those to which the informer added something, oldest first. */
  List<TipOff> waiting(SignedIn me, int most) {
    return jdbc.sql(
            SELECT
                + WITHIN
                + " AND (t.state = 'NEW' OR t.added AND t.state <> 'SPAM') ORDER BY t.id LIMIT :most")
        .param("reach", me.reach())
        .param("most", most)
        .query(this::row)
        .list();
  }

  /**
   * @throws OutOfReach if there is none within the person's reach
   */
  TipOff get(long id, SignedIn me) {
    return jdbc.sql(SELECT + WITHIN + " AND t.id = :id")
        .param("reach", me.reach())
        .param("id", id)
        .query(this::row)
        .optional()
        .orElseThrow(() -> new OutOfReach("tip-off " + id));
  }

  Optional<TipOff> numbered(String number, SignedIn me) {
    return jdbc.sql(SELECT + WITHIN + " AND t.number = :number")
        .param("reach", me.reach())
        .param("number", number)
        .query(this::row)
        .optional();
  }

  /** The one that a receipt was given for. */
  Optional<TipOff> by(Receipt receipt) {
    return jdbc.sql(
            SELECT
                + " WHERE receipt_start(t.receipt_hash) = receipt_start(:hash)"
                + " AND t.receipt_hash = :hash")
        .param("hash", receipt.hash(seal))
        .query(this::row)
        .optional();
  }

  /** The one that this one is part of; callers may see both, or are told of the state only. */
  Optional<TipOff> joinedTo(TipOff tip) {
    return tip.joinedTo() == null
        ? Optional.empty()
        : jdbc.sql(SELECT + " WHERE t.id = :id")
            .param("id", tip.joinedTo())
            .query(this::row)
            .optional();
  }

  /** Those that are part of this one. */
  List<TipOff> joinedTo(long id) {
    return jdbc.sql(SELECT + " WHERE t.joined_to = :id ORDER BY t.id")
        .param("id", id)
        .query(this::row)
        .list();
  }

  /** Those from which a lead was opened, and those that were joined to them. */
  List<TipOff> behind(long lead) {
    return jdbc.sql(
            SELECT
                + """
                   WHERE coalesce(t.joined_to, t.id) IN
                           (SELECT tip_off FROM tip_off_lead WHERE lead = :lead)
                      OR t.id IN (SELECT tip_off FROM tip_off_lead WHERE lead = :lead)
                   ORDER BY t.id
                  """)
        .param("lead", lead)
        .query(this::row)
        .list();
  }

  List<LeadOf> leads(long tip) {
    return jdbc.sql(
            """
            SELECT l.id, l.number, u.name AS unit_name, l.state
              FROM tip_off_lead o JOIN lead l ON l.id = o.lead JOIN unit u ON u.code = l.unit
             WHERE o.tip_off = :tip ORDER BY l.id
            """)
        .param("tip", tip)
        .query(LeadOf.class)
        .list();
  }

  /** What happened to it, oldest first; that it was received stands in its own row. */
  List<TipEvent> events(TipOff tip) {
    List<TipEvent> events = new ArrayList<>();
    events.add(new TipEvent(0, 0, tip.receivedAt(), tip.enteredBy(), TipEvent.RECEIVED, ""));
    events.addAll(
        jdbc.sql(
                "SELECT id, version, at, by, step, note FROM tip_off_event"
                    + " WHERE tip_off = :tip AND step <> 'RECEIVED' ORDER BY id")
            .param("tip", tip.id())
            .query(
                (row, n) ->
                    new TipEvent(
                        row.getLong(1),
                        row.getInt(2),
                        row.getObject(3, OffsetDateTime.class),
                        row.getString(4),
                        row.getString(5),
                        note(row.getLong(1), row.getBytes(6), tip)))
            .list());
    return events;
  }

  private String note(long event, byte @org.jspecify.annotations.Nullable [] sealed, TipOff tip) {
    return sealed == null ? "" : seal.openTexts(sealed, TipBook.about(tip, event)).get(0);
  }

  private TipOff row(ResultSet row, int number) throws SQLException {
    String hash = row.getString("receipt_hash");
    long joined = row.getLong("joined_to");
    Long joinedTo = row.wasNull() ? null : joined;
    return new TipOff(
        row.getLong("id"),
        row.getString("number"),
        hash,
        row.getString("unit"),
        TipSource.valueOf(row.getString("source")),
        TipSubject.valueOf(row.getString("subject")),
        Told.open(row.getBytes("content"), seal, hash),
        row.getBoolean("named"),
        TipState.valueOf(row.getString("state")),
        joinedTo,
        row.getBoolean("added"),
        row.getObject("received_at", OffsetDateTime.class),
        row.getString("entered_by"),
        row.getInt("version"),
        row.getInt("files"));
  }
}
