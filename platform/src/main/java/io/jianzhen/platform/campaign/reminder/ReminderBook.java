package io.jianzhen.platform.campaign.reminder;

import io.jianzhen.platform.campaign.Campaign;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was reminded of what. */
@Repository
class ReminderBook {

  private final JdbcClient jdbc;
  private final Campaign campaign;
  private final Clock clock;

  ReminderBook(JdbcClient jdbc, Campaign campaign, Clock clock) {
    this.jdbc = jdbc;
    this.campaign = campaign;
    this.clock = clock;
  }

  /** A reminder as the page lists it. */
  record Line(String what, String unitName, String kind, LocalDate due, OffsetDateTime madeAt) {}

  /**
   * Notes a reminder.
   *
   * @return false if it was made before: by this clock, or by one that was set back since
   */
  boolean note(Reminder one) {
    return jdbc.sql(
                """
                INSERT INTO reminder (campaign, duty, period, unit, kind, audience, what, due, made_at)
                VALUES (:campaign, :duty, :period, :unit, :kind, :audience, :what, :due, :now)
                ON CONFLICT (campaign, duty, period, unit, kind) DO NOTHING
                """)
            .param("campaign", campaign.code())
            .param("duty", one.duty())
            .param("period", one.period())
            .param("unit", one.unit())
            .param("kind", one.rule().kind())
            .param("audience", one.rule().to().name())
            .param("what", one.what())
            .param("due", one.due())
            .param("now", OffsetDateTime.now(clock))
            .update()
        == 1;
  }

  /** The newest of the campaign in hand. */
  List<Line> newest(int most) {
    return jdbc.sql(
            """
            SELECT r.what, u.name AS unit_name, r.kind, r.due, r.made_at
              FROM reminder r JOIN unit u ON u.code = r.unit
             WHERE r.campaign = :campaign
             ORDER BY r.id DESC
             LIMIT :most
            """)
        .param("campaign", campaign.code())
        .param("most", most)
        .query(Line.class)
        .list();
  }
}
