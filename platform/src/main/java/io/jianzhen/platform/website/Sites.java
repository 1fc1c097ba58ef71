package io.jianzhen.platform.website;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All suspect sites, seen from the reach of the person who asks. */
@Repository
class Sites {

  private static final String SELECT =
      """
      SELECT s.id, s.number, s.kind, s.site_key, s.name, s.registrable, s.verification, s.owner,
             s.hosting, s.place, s.registrar, s.imitates, s.unit, u.name AS unit_name, s.state,
             s.judgement, s.due, s.due_for, s.version,
             (SELECT count(*) FROM site_sighting g WHERE g.site = s.id) AS sightings,
             s.created_by, s.created_at
      """;

  private static final String FROM =
      """
        FROM suspect_site s JOIN unit u ON u.code = s.unit
       WHERE starts_with(u.path, :reach)
      """;

  private static final SiteFilter NO_FILTER = SiteFilter.of(Map.of());

  private final JdbcClient jdbc;
  private final SiteReach reach;
  private final Clock clock;

  Sites(JdbcClient jdbc, SiteReach reach, Clock clock) {
    this.jdbc = jdbc;
    this.reach = reach;
    this.clock = clock;
  }

  /** Sites within reach, newest first. Page counts from 1. */
  List<Site> list(SiteFilter filter, SignedIn me, int page, int size) {
    return bound(filter, me, SELECT, " ORDER BY s.id DESC LIMIT :size OFFSET :skip")
        .param("size", size)
        .param("skip", (long) (page - 1) * size)
        .query(Site.class)
        .list();
  }

  long count(SiteFilter filter, SignedIn me) {
    return bound(filter, me, "SELECT count(*)", "").query(Long.class).single();
  }

  /** How many sites there are in each state. */
  Map<SiteState, Long> states(SignedIn me) {
    return bound(NO_FILTER, me, "SELECT s.state, count(*) AS sites", " GROUP BY s.state")
        .query((row, n) -> Map.entry(SiteState.valueOf(row.getString(1)), row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** How many sites there are at each place of hosting, most first; those without one last. */
  List<PlaceCount> places(SiteFilter filter, SignedIn me) {
    return bound(
            filter,
            me,
            "SELECT s.place, count(*) AS sites",
            " GROUP BY s.place ORDER BY s.place = '', count(*) DESC, s.place LIMIT 50")
        .query(PlaceCount.class)
        .list();
  }

  record PlaceCount(String place, long sites) {}

  private JdbcClient.StatementSpec bound(
      SiteFilter filter, SignedIn me, String select, String end) {
    return jdbc.sql(select + FROM + SiteFilter.SQL + end)
        .param("reach", reach.of(me))
        .param("state", filter.state())
        .param("judgement", filter.judgement())
        .param("kind", filter.kind())
        .param("imitates", filter.imitates())
        .param("unit", filter.unit())
        .param("due", filter.due())
        .param("today", LocalDate.now(clock))
        .param("text", filter.text());
  }

  /**
   * @throws OutOfReach if there is none within the person's reach
   */
  Site get(long id, SignedIn me) {
    return one(" AND s.id = :id", id, me);
  }

  /**
   * As {@link #get}; until the transaction ends nobody else does anything about it.
   *
   * @throws SiteMovedOn if somebody was faster
   */
  Site hold(SiteAt seen, SignedIn me) {
    Site site = hold(seen.id(), me);
    if (site.version() != seen.version()) {
      throw new SiteMovedOn(site, seen);
    }
    return site;
  }

  /** The same, as it is now, whoever has changed it. */
  Site hold(long id, SignedIn me) {
    return one(" AND s.id = :id FOR UPDATE OF s", id, me);
  }

  private Site one(String where, long id, SignedIn me) {
    return jdbc.sql(SELECT + FROM + where)
        .param("reach", reach.of(me))
        .param("id", id)
        .query(Site.class)
        .optional()
        .orElseThrow(() -> new OutOfReach("website " + id));
  }

  /** What became of a sighting: the record need not be within the person's reach. */
  SuspectWebsites.Seen seen(SiteBook.Opened opened, SignedIn me) {
    return jdbc.sql(
            """
            SELECT s.id, s.number, :isNew AS is_new, u.name AS unit,
                   starts_with(u.path, :reach) AS within_reach
              FROM suspect_site s JOIN unit u ON u.code = s.unit
             WHERE s.id = :id
            """)
        .param("isNew", opened.isNew())
        .param("reach", reach.of(me))
        .param("id", opened.id())
        .query(SuspectWebsites.Seen.class)
        .single();
  }

  /** Other sites under the same registered name, at most 20. */
  List<Site> neighbours(Site site, SignedIn me) {
    return jdbc.sql(
            SELECT
                + FROM
                + """
                   AND s.registrable = :registrable AND s.registrable <> '' AND s.id <> :id
                   ORDER BY s.id LIMIT 20
                  """)
        .param("reach", reach.of(me))
        .param("registrable", site.registrable())
        .param("id", site.id())
        .query(Site.class)
        .list();
  }

  /** The ids of official sites that suspect ones within reach imitate. */
  List<String> imitated(SignedIn me) {
    return jdbc.sql("SELECT DISTINCT s.imitates" + FROM + " AND s.imitates <> '' ORDER BY 1")
        .param("reach", reach.of(me))
        .query(String.class)
        .list();
  }

  /** Sites whose next step is due within these days, the most urgent first, at most 19. */
  List<Site> due(SignedIn me, int days) {
    return jdbc.sql(SELECT + FROM + " AND s.due <= :until ORDER BY s.due, s.id LIMIT 19")
        .param("reach", reach.of(me))
        .param("until", LocalDate.now(clock).plusDays(days))
        .query(Site.class)
        .list();
  }

  /**
   * Closed sites that have to be looked at again today, in the whole district. Where the program
   * has found something and a person has not said yet what it is, it does not look again.
   */
  List<Site> toRecheck() {
    return jdbc.sql(
            SELECT
                + FROM
                + """
                   AND s.due_for = 'RECHECK' AND s.due <= :today
                   AND NOT EXISTS (SELECT 1 FROM site_event e
                                    WHERE e.id = (SELECT max(l.id) FROM site_event l WHERE l.site = s.id)
                                      AND e.by = :program AND e.detail = 'UNCLEAR')
                   ORDER BY s.due, s.id LIMIT 500
                  """)
        .param("reach", "/")
        .param("today", LocalDate.now(clock))
        .param("program", CaptureBook.PROGRAM)
        .query(Site.class)
        .list();
  }

  /** Takes hold of a site for the program itself; empty if it has changed meanwhile. */
  Optional<Site> hold(SiteAt seen) {
    return jdbc.sql(SELECT + FROM + " AND s.id = :id AND s.version = :version FOR UPDATE OF s")
        .param("reach", "/")
        .param("id", seen.id())
        .param("version", seen.version())
        .query(Site.class)
        .optional();
  }
}
