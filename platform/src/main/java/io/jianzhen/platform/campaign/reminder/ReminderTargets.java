package io.jianzhen.platform.campaign.reminder;

import io.jianzhen.platform.campaign.calendar.ReminderRule.Audience;
import io.jianzhen.platform.seal.Seal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where reminders go, as the office has said. */
@Repository
class ReminderTargets {

  private static final int MOST = 500;
  private static final String ABOUT = "reminder_target";

  private static final String SELECT =
      """
      SELECT t.id, t.channel, t.audience, t.unit, u.name AS unit_name, t.label
        FROM reminder_target t LEFT JOIN unit u ON u.code = t.unit
      """;

  private final JdbcClient jdbc;
  private final Seal seal;
  private final Clock clock;

  ReminderTargets(JdbcClient jdbc, Seal seal, Clock clock) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.clock = clock;
  }

  List<Target> all() {
    return jdbc.sql(
            SELECT + " WHERE NOT t.removed ORDER BY t.audience, u.position, t.id LIMIT :most")
        .param("most", MOST)
        .query(Target.class)
        .list();
  }

  Optional<Target> find(long id) {
    return jdbc.sql(SELECT + " WHERE NOT t.removed AND t.id = :id")
        .param("id", id)
        .query(Target.class)
        .optional();
  }

  /** The address of a target, of one that was removed as well. */
  Target.Address address(long id) {
    byte[] sealed =
        jdbc.sql("SELECT sealed FROM reminder_target WHERE id = :id")
            .param("id", id)
            .query(byte[].class)
            .single();
    List<String> texts = seal.openTexts(sealed, ABOUT);
    return new Target.Address(texts.get(0), texts.get(1));
  }

  long add(
      Target.Channel channel,
      Audience audience,
      @Nullable String unit,
      String label,
      Target.Address address,
      String by) {
    return jdbc.sql(
            """
            INSERT INTO reminder_target (channel, audience, unit, label, sealed, added_by, added_at)
            VALUES (:channel, :audience, :unit, :label, :sealed, :by, :now)
            RETURNING id
            """)
        .param("channel", channel.name())
        .param("audience", audience.name())
        .param("unit", unit)
        .param("label", label)
        .param("sealed", seal.sealTexts(List.of(address.address(), address.secret()), ABOUT))
        .param("by", by)
        .param("now", OffsetDateTime.now(clock))
        .query(Long.class)
        .single();
  }

  boolean remove(long id) {
    return jdbc.sql("UPDATE reminder_target SET removed = true WHERE id = :id AND NOT removed")
            .param("id", id)
            .update()
        == 1;
  }
}
