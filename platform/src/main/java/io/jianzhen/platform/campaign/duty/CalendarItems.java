package io.jianzhen.platform.campaign.duty;

import io.jianzhen.platform.campaign.Campaign;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the office asks for in the campaign in hand. */
@Repository
class CalendarItems {

  private static final String SELECT =
      "SELECT id, title, every, first, until, shift, withdrawn, version FROM calendar_item";

  private final JdbcClient jdbc;
  private final Campaign campaign;
  private final Clock clock;

  CalendarItems(JdbcClient jdbc, Campaign campaign, Clock clock) {
    this.jdbc = jdbc;
    this.campaign = campaign;
    this.clock = clock;
  }

  /** All, withdrawn ones too, newest first. */
  List<CalendarItem> all() {
    return jdbc.sql(SELECT + " WHERE campaign = :campaign ORDER BY id DESC")
        .param("campaign", campaign.code())
        .query(CalendarItem.class)
        .list();
  }

  Optional<CalendarItem> find(long id) {
    return jdbc.sql(SELECT + " WHERE campaign = :campaign AND id = :id")
        .param("campaign", campaign.code())
        .param("id", id)
        .query(CalendarItem.class)
        .optional();
  }

  private record Owes(long item, String unit) {}

  /** Which units owe which item. */
  Map<Long, Set<String>> owers() {
    Map<Long, Set<String>> owers = new HashMap<>();
    jdbc.sql(
            """
            SELECT o.item, o.unit FROM calendar_item_unit o JOIN calendar_item i ON i.id = o.item
             WHERE i.campaign = :campaign
            """)
        .param("campaign", campaign.code())
        .query(Owes.class)
        .list()
        .forEach(one -> owers.computeIfAbsent(one.item(), id -> new TreeSet<>()).add(one.unit()));
    return owers;
  }

  long open(CalendarItem.Draft draft, String by) {
    long id =
        jdbc.sql(
                """
                INSERT INTO calendar_item (campaign, title, every, first, until, shift, created_by, created_at)
                VALUES (:campaign, :title, :every, :first, :until, :shift, :by, :now)
                RETURNING id
                """)
            .param("campaign", campaign.code())
            .param("title", draft.title())
            .param("every", draft.every().name())
            .param("first", draft.first())
            .param("until", draft.until(), Types.DATE)
            .param("shift", draft.shift().name())
            .param("by", by)
            .param("now", OffsetDateTime.now(clock))
            .query(Long.class)
            .single();
    owedBy(id, draft.units());
    return id;
  }

  private void owedBy(long id, Set<String> units) {
    for (String unit : units) {
      jdbc.sql("INSERT INTO calendar_item_unit (item, unit) VALUES (:item, :unit)")
          .param("item", id)
          .param("unit", unit)
          .update();
    }
  }

  /**
   * @return false if it is no longer as it was seen
   */
  boolean change(long id, int seen, CalendarItem.Draft draft) {
    int changed =
        jdbc.sql(
                """
                UPDATE calendar_item
                   SET title = :title, every = :every, first = :first, until = :until, shift = :shift,
                       version = version + 1
                 WHERE id = :id AND version = :seen AND NOT withdrawn
                """)
            .param("title", draft.title())
            .param("every", draft.every().name())
            .param("first", draft.first())
            .param("until", draft.until(), Types.DATE)
            .param("shift", draft.shift().name())
            .param("id", id)
            .param("seen", seen)
            .update();
    if (changed == 1) {
      jdbc.sql("DELETE FROM calendar_item_unit WHERE item = :id").param("id", id).update();
      owedBy(id, draft.units());
    }
    return changed == 1;
  }

  /**
   * @return false if it is no longer as it was seen
   */
  boolean withdraw(long id, int seen) {
    return jdbc.sql(
                """
                UPDATE calendar_item SET withdrawn = true, version = version + 1
                 WHERE id = :id AND version = :seen AND NOT withdrawn
                """)
            .param("id", id)
            .param("seen", seen)
            .update()
        == 1;
  }

  void note(long id, String step, String note, String by) {
    jdbc.sql(
            """
            INSERT INTO calendar_item_event (item, at, by, step, note)
            VALUES (:item, :now, :by, :step, :note)
            """)
        .param("item", id)
        .param("now", OffsetDateTime.now(clock))
        .param("by", by)
        .param("step", step)
        .param("note", note)
        .update();
  }

  /** A line of the history of an item. */
  record Event(OffsetDateTime at, String by, String step, String note) {}

  List<Event> history(long id) {
    return jdbc.sql(
            """
            SELECT at, by, step, note FROM calendar_item_event WHERE item = :id ORDER BY id DESC LIMIT 100
            """)
        .param("id", id)
        .query(Event.class)
        .list();
  }
}
