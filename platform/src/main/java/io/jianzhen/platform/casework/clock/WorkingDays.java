package io.jianzhen.platform.casework.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days that the State Council, or the office, decided on. */
@Repository
class WorkingDays {

  private final JdbcClient jdbc;
  private final WorkingYears years;
  private final Clock clock;

  WorkingDays(JdbcClient jdbc, WorkingYears years, Clock clock) {
    this.jdbc = jdbc;
    this.years = years;
    this.clock = clock;
  }

  /**
   * A day that was decided on.
   *
   * @param name of the holiday that it belongs to
   * @param source the notice
   * @param compared whether somebody compared it with the text of the notice
   * @param by user name; empty for what was delivered
   */
  record Day(
      LocalDate day,
      WorkingCalendar.Kind kind,
      String name,
      String source,
      boolean compared,
      String by,
      OffsetDateTime at) {}

  /**
   * A change by the office.
   *
   * @param kind a {@link WorkingCalendar.Kind}, or ORDINARY
   */
  record Change(
      long id,
      LocalDate day,
      String kind,
      String name,
      String source,
      String reason,
      String by,
      OffsetDateTime at) {}

  WorkingCalendar calendar() {
    Map<LocalDate, WorkingCalendar.Kind> decided =
        jdbc
            .sql("SELECT day, kind, name, source, compared, by, at FROM working_day")
            .query(Day.class)
            .list()
            .stream()
            .collect(Collectors.toMap(Day::day, Day::kind));
    return new WorkingCalendar(decided, years.complete());
  }

  /**
   * The calendar, which nobody changes before the transaction ends. Whoever computes the end of a
   * clock asks for it before anything else, so that nobody waits in a circle.
   */
  WorkingCalendar held() {
    jdbc.sql("LOCK TABLE working_day IN SHARE MODE").update();
    return calendar();
  }

  /** Waits until nobody holds the calendar; from now on nobody does. */
  void lock() {
    jdbc.sql("LOCK TABLE working_day IN SHARE ROW EXCLUSIVE MODE").update();
  }

  List<Day> of(int year) {
    return jdbc.sql(
            """
            SELECT day, kind, name, source, compared, by, at FROM working_day
             WHERE extract(year FROM day) = :year ORDER BY day
            """)
        .param("year", year)
        .query(Day.class)
        .list();
  }

  /** Changes by the office, newest first. */
  List<Change> changes(int most) {
    return jdbc.sql(
            """
            SELECT id, day, kind, name, source, reason, by, at FROM working_day_event
             ORDER BY id DESC LIMIT :most
            """)
        .param("most", most)
        .query(Change.class)
        .list();
  }

  /** The newest change, 0 if there is none. */
  long newest() {
    return jdbc.sql("SELECT coalesce(max(id), 0) FROM working_day_event")
        .query(Long.class)
        .single();
  }

  void put(LocalDate day, String kind, String name, String source, String by) {
    jdbc.sql(
            """
            INSERT INTO working_day (day, kind, name, source, compared, by, at)
            VALUES (:day, :kind, :name, :source, true, :by, :now)
            ON CONFLICT (day) DO UPDATE SET kind = :kind, name = :name, source = :source,
                                            compared = true, by = :by, at = :now
            """)
        .param("day", day)
        .param("kind", kind)
        .param("name", name)
        .param("source", source)
        .param("by", by)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  void remove(LocalDate day) {
    jdbc.sql("DELETE FROM working_day WHERE day = :day").param("day", day).update();
  }

  long note(LocalDate day, String kind, String name, String source, String reason, String by) {
    return jdbc.sql(
            """
            INSERT INTO working_day_event (day, kind, name, source, reason, by, at)
            VALUES (:day, :kind, :name, :source, :reason, :by, :now)
            RETURNING id
            """)
        .param("day", day)
        .param("kind", kind)
        .param("name", name)
        .param("source", source)
        .param("reason", reason)
        .param("by", by)
        .param("now", OffsetDateTime.now(clock))
        .query(Long.class)
        .single();
  }
}
