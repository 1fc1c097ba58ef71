package io.jianzhen.platform.website;

import io.jianzhen.platform.website.capture.SiteCapture.Trace;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What captures of suspect sites found that other sites may share. */
@Repository
public class SiteTraces {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  SiteTraces(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /** Everything that was found on a site, what was found first before the rest. */
  public List<Trace> of(long site) {
    return jdbc.sql(
            """
            SELECT kind, value, (array_agg(sketch ORDER BY id))[1] AS sketch
              FROM site_trace WHERE site = :site
             GROUP BY kind, value ORDER BY min(id)
            """)
        .param("site", site)
        .query(Trace.class)
        .list();
  }

  /** Notes what a capture found, and tells of what is new. */
  void add(Site site, long capture, List<Trace> traces, String by) {
    List<Trace> known = of(site.id());
    traces.forEach(trace -> add(site.id(), capture, trace));
    List<Trace> fresh =
        traces.stream()
            .filter(
                trace ->
                    known.stream()
                        .noneMatch(
                            one -> one.kind() == trace.kind() && one.value().equals(trace.value())))
            .toList();
    if (!fresh.isEmpty()) {
      events.publishEvent(new SiteTraced(site.id(), fresh, by));
    }
  }

  private void add(long site, long capture, Trace trace) {
    jdbc.sql(
            """
            INSERT INTO site_trace (site, capture, kind, value, sketch)
            VALUES (:site, :capture, :kind, :value, :sketch)
            """)
        .param("site", site)
        .param("capture", capture)
        .param("kind", trace.kind().name())
        .param("value", trace.value())
        .param("sketch", trace.sketch())
        .update();
  }
}
