package io.jianzhen.platform.casework.clock;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clocks as lists show them, seen from the reach of the person who asks. */
@Repository
class ClockLists {

  private static final String FILTER =
      """
       WHERE starts_with(u.path, :reach) AND c.state <> 'CANCELLED'
         AND (:unit = '' OR c.unit = :unit)
         AND (:show = ''
              OR (:show = 'OVERDUE' AND c.state = 'RUNNING' AND c.due <= :now)
              OR (:show = 'SOON' AND c.state = 'RUNNING' AND c.warn_at <= :now AND c.due > :now)
              OR (:show = 'RUNNING' AND c.state = 'RUNNING' AND c.warn_at > :now)
              OR (:show = 'PAUSED' AND c.state = 'PAUSED')
              OR (:show = 'MET' AND c.state = 'MET'))
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ClockLists(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What a list is limited to; an empty text limits nothing.
   *
   * @param show OVERDUE, SOON, RUNNING, PAUSED or MET
   */
  record Filter(String show, String unit) {}

  /** A clock whose end moved. */
  record Moved(
      long id,
      String clock,
      String title,
      String href,
      String unitName,
      OffsetDateTime earlier,
      OffsetDateTime due) {}

  /** Open ones first, due first; then those that were met, newest first. Page counts from 1. */
  List<RunningClock> list(Filter filter, SignedIn me, int page, int size) {
    return jdbc.sql(
            ClockBook.SELECT
                + FILTER
                + """
                 ORDER BY c.state = 'MET', CASE WHEN c.state <> 'MET' THEN c.due END,
                          c.met_at DESC, c.id
                 LIMIT :size OFFSET :skip
                """)
        .param("reach", me.reach())
        .param("show", filter.show())
        .param("unit", filter.unit())
        .param("now", OffsetDateTime.now(clock))
        .param("size", size)
        .param("skip", (long) (page - 1) * size)
        .query(RunningClock.class)
        .list();
  }

  long count(Filter filter, SignedIn me) {
    return jdbc.sql("SELECT count(*) FROM legal_clock c JOIN unit u ON u.code = c.unit " + FILTER)
        .param("reach", me.reach())
        .param("show", filter.show())
        .param("unit", filter.unit())
        .param("now", OffsetDateTime.now(clock))
        .query(Long.class)
        .single();
  }

  /** What is due soon or overdue in my unit and below it; for the office, whatever is overdue. */
  List<RunningClock> pressing(SignedIn me, int most) {
    return jdbc.sql(
            ClockBook.SELECT
                + """
                 WHERE c.state = 'RUNNING'
                   AND (c.warn_at <= :now AND starts_with(u.path, :path)
                        OR c.due <= :now AND :isOffice)
                 ORDER BY c.due, c.id LIMIT :most
                """)
        .param("now", OffsetDateTime.now(clock))
        .param("path", me.unit().path())
        .param("isOffice", me.isAnyOf(Role.OFFICE, Role.LEADER))
        .param("most", most)
        .query(RunningClock.class)
        .list();
  }

  /** What others asked for within my reach; who may decide on it depends on the table. */
  List<RunningClock> asked(SignedIn me, int most) {
    return jdbc.sql(
            ClockBook.SELECT
                + """
                 WHERE c.state IN ('RUNNING', 'PAUSED') AND starts_with(u.path, :reach)
                   AND (c.asked_by <> :me OR c.pause_asked_by <> :me)
                 ORDER BY c.due, c.id LIMIT :most
                """)
        .param("most", most)
        .param("me", me.username())
        .param("reach", me.reach())
        .query(RunningClock.class)
        .list();
  }

  /** The clocks within reach that a change of the calendar moved. */
  List<Moved> moved(long change, SignedIn me) {
    return jdbc.sql(
            """
            SELECT c.id, c.clock, c.title, c.href, u.name AS unit_name, e.earlier, e.due
              FROM legal_clock_event e
              JOIN legal_clock c ON c.id = e.of
              JOIN unit u ON u.code = c.unit
             WHERE e.because = :change AND starts_with(u.path, :reach)
             ORDER BY e.due, c.id
            """)
        .param("change", change)
        .param("reach", me.reach())
        .query(Moved.class)
        .list();
  }
}
