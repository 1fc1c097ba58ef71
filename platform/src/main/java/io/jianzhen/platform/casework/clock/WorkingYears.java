package io.jianzhen.platform.casework.clock;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The years of which somebody said that all their holidays are on record. */
@Repository
class WorkingYears {

  private final JdbcClient jdbc;
  private final Clock clock;

  WorkingYears(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A year that is complete.
   *
   * @param source the notice
   * @param compared whether somebody compared it with the text of the notice
   * @param by user name; empty for what was delivered
   */
  record Year(int year, String source, boolean compared, String by, OffsetDateTime at) {}

  /** What the office said of a year. */
  record Change(
      long id,
      int year,
      boolean complete,
      String source,
      String reason,
      String by,
      OffsetDateTime at) {}

  Set<Integer> complete() {
    return jdbc.sql("SELECT year FROM working_year").query(Integer.class).list().stream()
        .collect(Collectors.toSet());
  }

  Optional<Year> find(int year) {
    return jdbc.sql("SELECT year, source, compared, by, at FROM working_year WHERE year = :year")
        .param("year", year)
        .query(Year.class)
        .optional();
  }

  /** What was said of a year, newest first. */
  List<Change> changes(int year) {
    return jdbc.sql(
            """
            SELECT id, year, complete, source, reason, by, at FROM working_year_event
             WHERE year = :year ORDER BY id DESC
            """)
        .param("year", year)
        .query(Change.class)
        .list();
  }

  /** Whoever compared it with the notice says that it is complete. */
  void put(int year, String source, String by) {
    jdbc.sql(
            """
            INSERT INTO working_year (year, source, compared, by, at)
            VALUES (:year, :source, true, :by, :now)
            ON CONFLICT (year) DO UPDATE SET source = :source, compared = true, by = :by, at = :now
            """)
        .param("year", year)
        .param("source", source)
        .param("by", by)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  void remove(int year) {
    jdbc.sql("DELETE FROM working_year WHERE year = :year").param("year", year).update();
  }

  void note(int year, boolean complete, String source, String reason, String by) {
    jdbc.sql(
            """
            INSERT INTO working_year_event (year, complete, source, reason, by, at)
            VALUES (:year, :complete, :source, :reason, :by, :now)
            """)
        .param("year", year)
        .param("complete", complete)
        .param("source", source)
        .param("reason", reason)
        .param("by", by)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }
}
