package io.jianzhen.platform.campaign.duty;

import io.jianzhen.platform.campaign.Campaign;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What units say of their duties: done, with a note; or not done after all. */
@Repository
class CalendarMarks {

  private final JdbcClient jdbc;
  private final Campaign campaign;
  private final Clock clock;

  CalendarMarks(JdbcClient jdbc, Campaign campaign, Clock clock) {
    this.jdbc = jdbc;
    this.campaign = campaign;
    this.clock = clock;
  }

  /** One time of a duty, of one unit. */
  record MarkKey(String duty, String period, String unit) {}

  /**
   * What a unit says.
   *
   * @param id of the line, by which a second person notices that something was said meanwhile
   */
  record Mark(
      long id,
      String duty,
      String period,
      String unit,
      boolean done,
      String note,
      String by,
      OffsetDateTime at) {

    MarkKey key() {
      return new MarkKey(duty, period, unit);
    }
  }

  /** What holds. */
  Map<MarkKey, Mark> latest() {
    return jdbc
        .sql(
            """
            SELECT DISTINCT ON (duty, period, unit) id, duty, period, unit, done, note, by, at
              FROM calendar_mark
             WHERE campaign = :campaign
             ORDER BY duty, period, unit, id DESC
            """)
        .param("campaign", campaign.code())
        .query(Mark.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Mark::key, Function.identity()));
  }

  /**
   * Adds what a unit says now.
   *
   * @param seen id of the line that the page has shown, 0 for none
   * @return false if somebody has said something meanwhile
   */
  boolean say(MarkKey key, boolean done, String note, long seen, String by) {
    jdbc.sql("LOCK TABLE calendar_mark IN SHARE ROW EXCLUSIVE MODE").update();
    return jdbc.sql(
                """
                INSERT INTO calendar_mark (campaign, duty, period, unit, done, note, by, at)
                SELECT :campaign, :duty, :period, :unit, :done, :note, :by, :now
                 WHERE :seen = coalesce((SELECT max(id) FROM calendar_mark
                                          WHERE campaign = :campaign AND duty = :duty
                                            AND period = :period AND unit = :unit), 0)
                """)
            .param("campaign", campaign.code())
            .param("duty", key.duty())
            .param("period", key.period())
            .param("unit", key.unit())
            .param("done", done)
            .param("note", note)
            .param("by", by)
            .param("now", OffsetDateTime.now(clock))
            .param("seen", seen)
            .update()
        == 1;
  }
}
