package io.jianzhen.platform.tipoff;

import static java.util.stream.Collectors.joining;

import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.seal.Seal;
import io.jianzhen.platform.tipoff.alike.Trait;
import io.jianzhen.platform.tipoff.alike.Traits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Proposes tip-offs that may be about the same. Compared are keyed hashes of what they say; each is
 * opened once for them, before the first look after it came in.
 */
@Repository
class AlikeTips {

  /** What more tip-offs than these share is common knowledge. */
  private static final int TOO_COMMON = 30;

  private static final int MOST = 10;

  /** So many are read at a time; the newest first, for they are looked at first. */
  private static final int READ_AT_ONCE = 500;

  /** The last bits of a stored trait say of what kind it is. */
  private static final long KIND = 7;

  private static final String SHARED =
      """
      WITH mine AS (
        SELECT t.id AS mine, x.trait FROM tip_off t, unnest(t.traits) AS x(trait)
         WHERE t.id IN (:ids)
      ), shared AS (
        SELECT m.mine, coalesce(o.joined_to, o.id) AS id, m.trait & 7 AS kind
          FROM mine m JOIN tip_off o ON o.traits @> ARRAY[m.trait] AND o.id <> m.mine
         WHERE coalesce(o.joined_to, o.id) <> m.mine
           AND (SELECT count(*) FROM (SELECT 1 FROM tip_off c WHERE c.traits @> ARRAY[m.trait]
                                       LIMIT :tooCommon) few) < :tooCommon
         GROUP BY 1, 2, 3
        HAVING m.trait & 7 <> :near OR count(DISTINCT m.trait) > 1)
      """;

  private final JdbcClient jdbc;
  private final TipOffs tips;
  private final Seal seal;

  AlikeTips(JdbcClient jdbc, TipOffs tips, Seal seal) {
    this.jdbc = jdbc;
    this.tips = tips;
    this.seal = seal;
  }

  /**
   * One that may be about the same.
   *
   * @param kinds what both have, as {@link Trait.Kind} by its place
   */
  record Alike(
      long id, String number, TipState state, OffsetDateTime receivedAt, List<Trait.Kind> kinds) {

    /** What both have; a text that is the same is not said to be nearly the same too. */
    public List<Trait.Kind> shared() {
      return kinds.stream()
          .filter(kind -> kind != Trait.Kind.NEAR || !kinds.contains(Trait.Kind.TEXT))
          .toList();
    }

    /** Whether another can be joined to it. */
    public boolean open() {
      return state == TipState.NEW || state == TipState.ACCEPTED;
    }
  }

  private record Unread(long id, Told told) {}

  /** Reads new ones: not when they are taken in, for many may come at once, but before a look. */
  private void readNew() {
    List<Unread> unread =
        jdbc.sql(
                """
                SELECT id, receipt_hash, content FROM tip_off
                 WHERE traits IS NULL AND erased_at IS NULL ORDER BY id DESC LIMIT :most
                """)
            .param("most", READ_AT_ONCE)
            .query(
                (row, n) ->
                    new Unread(row.getLong(1), Told.open(row.getBytes(3), seal, row.getString(2))))
            .list();
    if (!unread.isEmpty()) {
      jdbc.sql(
              """
              WITH free AS (
                SELECT id FROM tip_off
                 WHERE id = ANY (:ids) AND traits IS NULL AND erased_at IS NULL
                 ORDER BY id FOR NO KEY UPDATE SKIP LOCKED)
              UPDATE tip_off t SET traits = x.traits::bigint[]
                FROM free JOIN unnest(:ids, :traits::text[]) AS x(id, traits) ON x.id = free.id
               WHERE t.id = free.id
              """)
          .param("ids", unread.stream().map(Unread::id).toArray(Long[]::new))
          .param("traits", unread.stream().map(one -> traits(one.told())).toArray(String[]::new))
          .update();
    }
  }

  private String traits(Told told) {
    return array(Traits.of(told.text(), told.addresses()));
  }

  /** Traits as they are stored: an array of PostgreSQL. */
  private String array(Set<Trait> traits) {
    return traits.stream().map(this::stored).map(String::valueOf).collect(joining(",", "{", "}"));
  }

  private long stored(Trait trait) {
    String hash = seal.hash("tipoff-trait:" + trait.kind() + ":" + trait.key());
    return (Long.parseUnsignedLong(hash.substring(0, 16), 16) & ~KIND) | trait.kind().code();
  }

  /** Notes by what something that was added can be known again. */
  void added(TipOff tip, String text) {
    jdbc.sql(
            """
            UPDATE tip_off
               SET traits = ARRAY(SELECT DISTINCT unnest(coalesce(traits, :told::bigint[])
                                                         || :added::bigint[]))
             WHERE id = :id AND erased_at IS NULL
            """)
        .param("id", tip.id())
        .param("told", traits(tip.told()))
        .param("added", array(Traits.of(text, text)))
        .update();
  }

  /** Those that may be about the same as this one, within reach; who shares most comes first. */
  List<Alike> of(TipOff tip, SignedIn me) {
    readNew();
    return jdbc.sql(
            SHARED
                + """
                  SELECT t.id, t.number, t.state, t.received_at,
                         array_agg(s.kind ORDER BY s.kind) AS kinds
                    FROM shared s JOIN tip_off t ON t.id = s.id JOIN unit u ON u.code = t.unit
                   WHERE t.id <> :joined AND starts_with(u.path, :reach)
                   GROUP BY t.id ORDER BY count(*) DESC, t.id LIMIT :most
                  """)
        .param("ids", List.of(tip.id()))
        .param("joined", tip.joinedTo() == null ? -1 : tip.joinedTo())
        .param("tooCommon", TOO_COMMON + 1)
        .param("near", Trait.Kind.NEAR.code())
        .param("reach", me.reach())
        .param("most", MOST)
        .query(AlikeTips::alike)
        .list();
  }

  /** Which of these have another within reach that may be about the same. */
  Set<Long> among(Collection<TipOff> shown, SignedIn me) {
    List<Long> ids =
        shown.stream().filter(tip -> tip.state() == TipState.NEW).map(TipOff::id).toList();
    if (ids.isEmpty()) {
      return Set.of();
    }
    readNew();
    return Set.copyOf(
        jdbc.sql(
                SHARED
                    + """
                          SELECT DISTINCT s.mine
                            FROM shared s JOIN tip_off t ON t.id = s.id
                            JOIN unit u ON u.code = t.unit
                           WHERE starts_with(u.path, :reach)
                          """)
            .param("ids", ids)
            .param("tooCommon", TOO_COMMON + 1)
            .param("near", Trait.Kind.NEAR.code())
            .param("reach", me.reach())
            .query(Long.class)
            .list());
  }

  private static Alike alike(ResultSet row, int number) throws SQLException {
    return new Alike(
        row.getLong("id"),
        row.getString("number"),
        TipState.valueOf(row.getString("state")),
        row.getObject("received_at", OffsetDateTime.class),
        Stream.of((Long[]) row.getArray("kinds").getArray()).map(Trait.Kind::of).toList());
  }

  /** Whether this one can be joined to another: chains would lose their way to the informer. */
  boolean mayJoin(TipOff tip) {
    return TipStep.JOIN.isOpenFor(tip.state()) && tips.joinedTo(tip.id()).isEmpty();
  }
}
