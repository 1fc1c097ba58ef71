package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.seal.Seal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes tip-offs and what happens to them. */
@Repository
class TipBook {

  private final JdbcClient jdbc;
  private final Seal seal;
  private final Clock clock;

  TipBook(JdbcClient jdbc, Seal seal, Clock clock) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.clock = clock;
  }

  /** What is entered. */
  record Entry(
      TipSource source, TipSubject subject, Told told, Optional<Informer> informer, String unit) {}

  /** A tip-off that was entered. */
  record Entered(long id, String number) {}

  /**
   * Enters a tip-off. One row is all that is written, for many may come at once.
   *
   * @param by user name of the officer, or empty
   */
  Entered enter(Entry entry, Receipt receipt, String by) {
    String hash = receipt.hash(seal);
    OffsetDateTime now = OffsetDateTime.now(clock);
    return jdbc.sql(
            """
            INSERT INTO tip_off (number, receipt_hash, unit, source, subject, content, identity,
                                 state, received_at, entered_by)
            SELECT 'JB-' || :year || '-' || lpad(n, greatest(4, length(n)), '0'), :hash, :unit,
                   :source, :subject, :content, :identity, 'NEW', :now, :by
              FROM (SELECT nextval('tip_off_number')::text AS n) next
            RETURNING id, number
            """)
        .param("year", Integer.toString(now.getYear()))
        .param("hash", hash)
        .param("unit", entry.unit())
        .param("source", entry.source().name())
        .param("subject", entry.subject().name())
        .param("content", entry.told().sealed(seal, hash))
        .param(
            "identity",
            entry.informer().map(one -> one.sealed(seal, hash)).orElse(null),
            java.sql.Types.BINARY)
        .param("now", now)
        .param("by", by)
        .query((row, n) -> new Entered(row.getLong(1), row.getString(2)))
        .single();
  }

  /**
   * Moves a tip-off on; its new version.
   *
   * @param joinedTo the one that it becomes part of, or null
   * @throws TipMovedOn if somebody was faster
   */
  int move(TipOff tip, TipState state, @Nullable Long joinedTo) {
    return jdbc.sql(
            """
            UPDATE tip_off
               SET state = :state, joined_to = :joined, added = false, version = version + 1
             WHERE id = :id AND version = :version AND erased_at IS NULL
            RETURNING version
            """)
        .param("state", state.name())
        .param("joined", joinedTo, java.sql.Types.BIGINT)
        .param("id", tip.id())
        .param("version", tip.version())
        .query(Integer.class)
        .optional()
        .orElseThrow(() -> new TipMovedOn(tip));
  }

  /** Until the transaction ends, nobody else takes a step with these. */
  void lock(Collection<Long> tips) {
    jdbc.sql("SELECT id FROM tip_off WHERE id IN (:ids) ORDER BY id FOR UPDATE")
        .param("ids", tips)
        .query(Long.class)
        .list();
  }

  /** Whether what it said was erased after its time. */
  boolean isErased(TipOff tip) {
    return jdbc.sql("SELECT erased_at IS NOT NULL FROM tip_off WHERE id = :id")
        .param("id", tip.id())
        .query(Boolean.class)
        .single();
  }

  /** Notes that the informer added something; the new version. */
  int added(TipOff tip) {
    return jdbc.sql(
            "UPDATE tip_off SET added = true, version = version + 1 WHERE id = :id"
                + " RETURNING version")
        .param("id", tip.id())
        .query(Integer.class)
        .single();
  }

  /**
   * @param version of the tip-off after it
   * @param by user name, or empty for the informer
   * @param note may be empty
   */
  void note(TipOff tip, int version, String step, String note, String by) {
    long id = jdbc.sql("SELECT nextval('tip_off_event_id')").query(Long.class).single();
    byte[] sealed = note.isEmpty() ? null : seal.sealTexts(List.of(note), about(tip, id));
    jdbc.sql(
            """
            INSERT INTO tip_off_event (id, tip_off, version, at, by, step, note)
            VALUES (:id, :tip, :version, :now, :by, :step, :note)
            """)
        .param("id", id)
        .param("tip", tip.id())
        .param("version", version)
        .param("now", OffsetDateTime.now(clock))
        .param("by", by)
        .param("step", step)
        .param("note", sealed, java.sql.Types.BINARY)
        .update();
  }

  void link(TipOff tip, long lead) {
    jdbc.sql("INSERT INTO tip_off_lead (tip_off, lead) VALUES (:tip, :lead) ON CONFLICT DO NOTHING")
        .param("tip", tip.id())
        .param("lead", lead)
        .update();
  }

  /** Who told it; empty for an anonymous one. Only for those who have said why they look. */
  Optional<Informer> informer(TipOff tip) {
    return jdbc.sql("SELECT identity FROM tip_off WHERE id = :id AND identity IS NOT NULL")
        .param("id", tip.id())
        .query((row, n) -> Informer.open(row.getBytes(1), seal, tip.receiptHash()))
        .optional();
  }

  /** What the words of an event are bound to. */
  static String about(TipOff tip, long event) {
    return "tip-off:" + tip.receiptHash() + "/" + event;
  }
}
