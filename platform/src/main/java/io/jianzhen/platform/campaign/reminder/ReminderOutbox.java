package io.jianzhen.platform.campaign.reminder;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be sent, what was, and what could not be. */
@Repository
class ReminderOutbox {

  private static final int MOST = 200;
  private static final int LONGEST_ERROR = 500;

  private static final String SELECT =
      """
      SELECT m.id, m.key, m.target, t.channel, t.label, m.subject, m.body, m.state, m.attempts, m.tried_at,
             m.next_attempt, m.last_error, m.reason, m.made_at, m.sent_at, m.version
        FROM reminder_message m JOIN reminder_target t ON t.id = m.target
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ReminderOutbox(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Puts in a message, in the caller's transaction. */
  long put(long target, String subject, String body) {
    return jdbc.sql(
            """
            INSERT INTO reminder_message (key, target, subject, body, state, next_attempt, made_at)
            VALUES (:key, :target, :subject, :body, 'WAITING', :now, :now)
            RETURNING id
            """)
        .param("key", UUID.randomUUID())
        .param("target", target)
        .param("subject", subject)
        .param("body", body)
        .param("now", now())
        .query(Long.class)
        .single();
  }

  /**
   * What is to be tried now, in its order. Where the clock was set back, the time of the next
   * attempt may lie far ahead: no pause is that long, so it is tried now.
   *
   * @param ways those that were set up here
   */
  List<Message> due(Set<Target.Channel> ways, int most) {
    if (ways.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            SELECT
                + """
                   WHERE m.state = 'WAITING' AND t.channel IN (:ways)
                     AND (m.next_attempt <= :now OR m.next_attempt > :latest)
                   ORDER BY m.next_attempt, m.id
                   LIMIT :most
                  """)
        .param("now", now())
        .param("ways", ways.stream().map(Enum::name).toList())
        .param("latest", now().plus(Message.LONGEST_PAUSE))
        .param("most", most)
        .query(Message.class)
        .list();
  }

  /**
   * Takes a message for one attempt; should the server stop before the outcome is noted, it is
   * tried again after the pause.
   *
   * @return false if somebody else has it
   */
  boolean take(Message message) {
    int attempt = message.attempts() + 1;
    return jdbc.sql(
                """
                UPDATE reminder_message
                   SET attempts = :attempt, tried_at = :now, next_attempt = :next, version = version + 1
                 WHERE id = :id AND version = :seen AND state = 'WAITING'
                """)
            .param("attempt", attempt)
            .param("now", now())
            .param("next", now().plus(Message.pauseAfter(attempt)))
            .param("id", message.id())
            .param("seen", message.version())
            .update()
        == 1;
  }

  /** It was taken at the other end, whatever became of it here meanwhile. */
  void sent(Message message) {
    jdbc.sql(
            """
            UPDATE reminder_message
               SET state = 'SENT', sent_at = :now, last_error = '', reason = '', version = version + 1
             WHERE id = :id AND state <> 'SENT'
            """)
        .param("now", now())
        .param("id", message.id())
        .update();
  }

  /**
   * @param forGood whether it is useless to try again
   */
  void failed(Message message, String error, boolean forGood) {
    boolean isLast = forGood || message.attempts() + 1 >= Message.MOST_ATTEMPTS;
    jdbc.sql(
            """
            UPDATE reminder_message
               SET last_error = :error, version = version + 1,
                   state = CASE WHEN state = 'WAITING' AND :last THEN 'FAILED' ELSE state END
             WHERE id = :id AND state <> 'SENT'
            """)
        .param("error", error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error)
        .param("last", isLast)
        .param("id", message.id())
        .update();
  }

  /** The newest. */
  List<Message> newest() {
    return jdbc.sql(SELECT + " ORDER BY m.id DESC LIMIT :most")
        .param("most", MOST)
        .query(Message.class)
        .list();
  }

  /** What was tried in vain, the oldest first. */
  List<Message> stuck() {
    return jdbc.sql(
            SELECT
                + """
                   WHERE m.state = 'FAILED' OR (m.state = 'WAITING' AND m.attempts > 0)
                   ORDER BY m.id
                   LIMIT :most
                  """)
        .param("most", MOST)
        .query(Message.class)
        .list();
  }

  Optional<Message> find(long id) {
    return jdbc.sql(SELECT + " WHERE m.id = :id").param("id", id).query(Message.class).optional();
  }

  /**
   * Is tried at the next round, however often it was.
   *
   * @return false if it is no longer as it was seen
   */
  boolean again(Message message, int seen) {
    return jdbc.sql(
                """
                UPDATE reminder_message
                   SET state = 'WAITING', attempts = 0, next_attempt = :now, version = version + 1
                 WHERE id = :id AND version = :seen AND state IN ('WAITING', 'FAILED')
                """)
            .param("now", now())
            .param("id", message.id())
            .param("seen", seen)
            .update()
        == 1;
  }

  /**
   * @return false if it is no longer as it was seen
   */
  boolean giveUp(Message message, int seen, String reason) {
    return jdbc.sql(
                """
                UPDATE reminder_message
                   SET state = 'GIVEN_UP', reason = :reason, version = version + 1
                 WHERE id = :id AND version = :seen AND state IN ('WAITING', 'FAILED')
                """)
            .param("reason", reason)
            .param("id", message.id())
            .param("seen", seen)
            .update()
        == 1;
  }

  /** What waits for a target that is no more. */
  void giveUpAll(long target, String reason) {
    jdbc.sql(
            """
            UPDATE reminder_message
               SET state = 'GIVEN_UP', reason = :reason, version = version + 1
             WHERE target = :target AND state IN ('WAITING', 'FAILED')
            """)
        .param("reason", reason)
        .param("target", target)
        .update();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
