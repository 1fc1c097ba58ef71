package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.seal.Seal;
import io.jianzhen.platform.tipoff.alike.Trait;
import io.jianzhen.platform.tipoff.alike.Traits;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Proposes tip-offs that may be about the same. Compared are keyed hashes that were written when
 * they came in; nothing is opened for it.
 */
@Repository
class AlikeTips {

  /** What more tip-offs than these share is common knowledge. */
  private static final int TOO_COMMON = 30;

  private static final int MOST = 10;

  private static final String SHARED =
      """
      WITH shared AS (
        SELECT m.tip_off AS mine, coalesce(o.joined_to, o.id) AS id, m.kind
          FROM tip_off_trait m
          JOIN tip_off_trait x ON x.hash = m.hash AND x.kind = m.kind AND x.tip_off <> m.tip_off
          JOIN tip_off o ON o.id = x.tip_off
         WHERE m.tip_off IN (:ids) AND coalesce(o.joined_to, o.id) <> m.tip_off
           AND (SELECT count(*) FROM (SELECT 1 FROM tip_off_trait c
                                       WHERE c.hash = m.hash AND c.kind = m.kind
                                       LIMIT :tooCommon) few) < :tooCommon
         GROUP BY 1, 2, 3
        HAVING m.kind <> 'NEAR' OR count(DISTINCT m.hash) > 1)
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
   * @param kinds what both have, with commas between
   */
  record Alike(long id, String number, TipState state, OffsetDateTime receivedAt, String kinds) {

    /** What both have; a text that is the same is not said to be nearly the same too. */
    public List<String> shared() {
      List<String> all = List.of(kinds.split(",", -1));
      return all.stream().filter(kind -> !kind.equals("NEAR") || !all.contains("TEXT")).toList();
    }

    /** Whether another can be joined to it. */
    public boolean open() {
      return state == TipState.NEW || state == TipState.ACCEPTED;
    }
  }

  /** The traits of a text as they are stored. */
  static Hashes hashes(String text, String addresses, Seal seal) {
    Set<Trait> traits = Traits.of(text, addresses);
    return new Hashes(
        traits.stream().map(trait -> trait.kind().name()).toList(),
        traits.stream()
            .map(trait -> seal.hash("tipoff-trait:" + trait.kind() + ":" + trait.key()))
            .toList());
  }

  /** Kinds, and for each the keyed hash. */
  record Hashes(List<String> kinds, List<String> hashes) {

    String[] kindsArray() {
      return kinds.toArray(String[]::new);
    }

    String[] hashesArray() {
      return hashes.toArray(String[]::new);
    }
  }

  /** Writes by what something that was added can be known again. */
  void added(long tip, String text) {
    Hashes added = hashes(text, text, seal);
    jdbc.sql(
            """
            INSERT INTO tip_off_trait (tip_off, kind, hash)
            SELECT :tip, x.kind, x.hash FROM unnest(:kinds::text[], :hashes::text[]) AS x(kind, hash)
            ON CONFLICT DO NOTHING
            """)
        .param("tip", tip)
        .param("kinds", added.kindsArray())
        .param("hashes", added.hashesArray())
        .update();
  }

  /** Those that may be about the same as this one, within reach; who shares most comes first. */
  List<Alike> of(TipOff tip, SignedIn me) {
    return jdbc.sql(
            SHARED
                + """
                  SELECT t.id, t.number, t.state, t.received_at,
                         string_agg(s.kind, ',' ORDER BY s.kind) AS kinds
                    FROM shared s JOIN tip_off t ON t.id = s.id JOIN unit u ON u.code = t.unit
                   WHERE t.id <> :joined AND starts_with(u.path, :reach)
                   GROUP BY t.id ORDER BY count(*) DESC, t.id LIMIT :most
                  """)
        .param("ids", List.of(tip.id()))
        .param("joined", tip.joinedTo() == null ? -1 : tip.joinedTo())
        .param("tooCommon", TOO_COMMON + 1)
        .param("reach", me.reach())
        .param("most", MOST)
        .query(Alike.class)
        .list();
  }

  /** Which of these have another within reach that may be about the same. */
  Set<Long> among(Collection<TipOff> shown, SignedIn me) {
    List<Long> ids =
        shown.stream().filter(tip -> tip.state() == TipState.NEW).map(TipOff::id).toList();
    return ids.isEmpty()
        ? Set.of()
        : Set.copyOf(
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
                .param("reach", me.reach())
                .query(Long.class)
                .list());
  }

  /** Whether this one can be joined to another: chains would lose their way to the informer. */
  boolean mayJoin(TipOff tip) {
    return TipStep.JOIN.isOpenFor(tip.state()) && tips.joinedTo(tip.id()).isEmpty();
  }
}
