package io.jianzhen.platform.certificate.lookup;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases: whoever changes one holds it until the transaction ends. */
@Component
class LookupCases {

  private final JdbcClient jdbc;

  LookupCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A case that nobody else touches until the transaction ends. */
  record Held(long id, LookupState state, @Nullable LocalDate due, int version) {}

  /**
   * Holds the case of an entry, which is begun if there is none.
   *
   * @throws LookupMovedOn if it has another version by now
   */
  Held hold(LookupEntry entry, int version) {
    jdbc.sql(
            """
            INSERT INTO lookup_case (enterprise, person_key, number_key, state)
            VALUES (:enterprise, :person, :number, 'TO_LOOK_UP') ON CONFLICT DO NOTHING
            """)
        .param("enterprise", entry.enterprise())
        .param("person", entry.personKey())
        .param("number", entry.numberKey())
        .update();
    Held held =
        jdbc.sql(
                """
                SELECT id, state, due, version FROM lookup_case
                 WHERE enterprise = :enterprise AND person_key = :person AND number_key = :number
                   FOR UPDATE
                """)
            .param("enterprise", entry.enterprise())
            .param("person", entry.personKey())
            .param("number", entry.numberKey())
            .query(Held.class)
            .single();
    if (held.version() != version) {
      throw new LookupMovedOn(entry, version);
    }
    return held;
  }

  /**
   * Takes a case to its next state and version.
   *
   * @param due when to look again, or null
   * @param card the card that was looked up, if one was
   */
  void move(Held held, LookupState to, @Nullable LocalDate due, Optional<String> card) {
    jdbc.sql(
            """
            UPDATE lookup_case
               SET state = :state, due = :due, card_key = coalesce(:card, card_key),
                   version = version + 1
             WHERE id = :id
            """)
        .param("card", card.orElse(null), Types.VARCHAR)
        .param("state", to.name())
        .param("due", due)
        .param("id", held.id())
        .update();
  }
}
