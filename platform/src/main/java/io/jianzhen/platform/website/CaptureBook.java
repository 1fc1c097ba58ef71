package io.jianzhen.platform.website;

import io.jianzhen.detect.Sentence;
import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.Deed;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.website.SiteBook.Taken;
import io.jianzhen.platform.website.capture.SiteCapture;
import io.jianzhen.platform.website.capture.SiteCapture.Observation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what captures came to, each in one transaction. */
@Repository
class CaptureBook {

  /** Who acts when the program does by itself; no account can be called so. */
  static final String PROGRAM = "(system)";

  private final JdbcClient jdbc;
  private final Sites sites;
  private final SiteBook book;
  private final SiteDesk desk;
  private final SiteTerms terms;
  private final OfficialNames names;
  private final SiteTraces traces;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CaptureBook(
      JdbcClient jdbc,
      Sites sites,
      SiteBook book,
      SiteDesk desk,
      SiteTerms terms,
      OfficialNames names,
      SiteTraces traces,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.sites = sites;
    this.book = book;
    this.desk = desk;
    this.terms = terms;
    this.names = names;
    this.traces = traces;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Notes a capture that a person asked for. The first one with a package takes the site on; a
   * genuine site that the page imitates is noted where nobody has named one.
   */
  @Transactional
  void captured(Site seen, String address, SiteCapture.Taken taken, SignedIn me) {
    long capture = add(seen.id(), address, taken, me.username());
    Site site = sites.hold(seen.id(), me);
    traces.add(site, capture, taken.traces(), me.username());
    if (site.imitates().isEmpty() && names.has(taken.imitates())) {
      book.imitates(site.id(), taken.imitates());
    }
    if (site.state() == SiteState.SUSPECTED && !taken.sha256().isEmpty()) {
      book.move(
          site,
          Taken.of(SiteStep.EVIDENCE, SiteState.CAPTURED, null, taken.outcome().name(), ""),
          site.judgement(),
          terms.after(SiteState.CAPTURED, null, LocalDate.now(clock)),
          me.username());
    }
    audit.record(me, "SITE_CAPTURE", SiteDesk.reference(site), taken.outcome().name());
  }

  /**
   * Notes what the program found of a closed site. That it is gone is noted as such; that something
   * answers, or that it could not be told, is left for a person to say.
   *
   * @return false if somebody has done something about the site meanwhile
   */
  @Transactional
  boolean rechecked(Site seen, String address, SiteCapture.Taken taken) {
    Optional<Site> held = sites.hold(seen.at()).filter(SiteStep.RECHECK::isOpenFor);
    if (held.isEmpty()) {
      return false;
    }
    Site site = held.get();
    LocalDate today = LocalDate.now(clock);
    Recheck found = taken.outcome() == SiteCapture.Outcome.GONE ? Recheck.GONE : Recheck.UNCLEAR;
    long capture = add(site.id(), address, taken, PROGRAM);
    traces.add(site, capture, taken.traces(), PROGRAM);
    book.move(
        site,
        SiteDesk.rechecked(site, today, found, ""),
        site.judgement(),
        desk.dueAfter(site, found, today),
        PROGRAM);
    events.publishEvent(
        new Deed(PROGRAM, site.unit(), "SITE_RECHECK", SiteDesk.reference(site), found.name()));
    return true;
  }

  private long add(long site, String address, SiteCapture.Taken taken, String by) {
    return jdbc.sql(
            """
            INSERT INTO site_capture (site, at, by, address, outcome, sha256, picture, rules, zh, en)
            VALUES (:site, :now, :by, :address, :outcome, :sha256, :picture, :rules, :zh, :en)
            RETURNING id
            """)
        .param("site", site)
        .param("now", OffsetDateTime.now(clock))
        .param("by", by)
        .param("address", address)
        .param("outcome", taken.outcome().name())
        .param("sha256", taken.sha256())
        .param("picture", taken.picture())
        .param("rules", taken.observations().stream().map(Observation::rule).toArray(String[]::new))
        .param("zh", SiteCaptures.each(taken, Sentence::zh))
        .param("en", SiteCaptures.each(taken, Sentence::en))
        .query(Long.class)
        .single();
  }
}
