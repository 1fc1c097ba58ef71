package io.jianzhen.platform.website;

import io.jianzhen.capture.Sha256;
import io.jianzhen.platform.website.capture.SiteCapture;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was seen of a suspect site and done about it. The caller has checked the reach. */
@Repository
class SiteHistory {

  /** What is shown of each at most. */
  private static final int MOST = 200;

  private final JdbcClient jdbc;

  SiteHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Something the screen or the page's verdict said.
   *
   * @param rule its id
   */
  record Reason(String rule, String zh, String en) {

    public String in(Locale locale) {
      return VisibleText.of(CheckedAddress.isEnglish(locale) ? en : zh);
    }
  }

  /** A time that the site was seen. */
  record Seen(
      long id,
      OffsetDateTime at,
      String by,
      String unitName,
      SightingSource source,
      String given,
      String note,
      Label label,
      List<Reason> reasons) {

    /** Whether the photo that it was seen by is kept. */
    public boolean hasPhoto() {
      return KeptPhoto.of(source, note).isPresent();
    }

    /** What was given, fit to be shown, cut where it is very long. */
    public String shown() {
      return VisibleText.of(given, 300);
    }
  }

  /** Something that was done. */
  record Event(
      OffsetDateTime at,
      String by,
      SiteStep step,
      SiteState fromState,
      SiteState toState,
      @Nullable LocalDate factDate,
      String detail,
      String note) {}

  /** A capture; package and picture lie in the evidence store under their digests. */
  record Captured(
      long id,
      OffsetDateTime at,
      String by,
      String address,
      SiteCapture.Outcome outcome,
      String sha256,
      String picture,
      List<Reason> reasons) {

    public String shown() {
      return VisibleText.of(address, 300);
    }
  }

  /**
   * The blocking that holds.
   *
   * @param rechecks how often the site was found gone since
   */
  record Blocking(SiteState fromState, LocalDate factDate, long ledgerEntry, int rechecks) {}

  /** The sightings, newest first. */
  List<Seen> sightings(long site) {
    return jdbc.sql(
            """
            SELECT g.*, u.name AS unit_name
              FROM site_sighting g JOIN unit u ON u.code = g.unit
             WHERE g.site = :site ORDER BY g.id DESC LIMIT :most
            """)
        .param("site", site)
        .param("most", MOST)
        .query((row, number) -> seen(row))
        .list();
  }

  private static Seen seen(ResultSet row) throws SQLException {
    return new Seen(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class),
        row.getString("by"),
        row.getString("unit_name"),
        SightingSource.valueOf(row.getString("source")),
        row.getString("given"),
        row.getString("note"),
        Label.valueOf(row.getString("label")),
        reasons(row));
  }

  /**
   * A photo whose QR code led to the site.
   *
   * @param sighting the id of the sighting by it
   */
  record Photo(long sighting, OffsetDateTime at, Sha256 digest) {}

  /** The photos beside the sightings, the oldest first. */
  List<Photo> photos(long site) {
    return jdbc
        .sql(
            "SELECT id, at, note FROM site_sighting WHERE site = :site AND source = 'QR' ORDER BY id")
        .param("site", site)
        .query((row, number) -> photo(row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Photo> photo(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
    return KeptPhoto.of(SightingSource.QR, row.getString("note"))
        .map(digest -> new Photo(id, at, digest));
  }

  /** What was done, newest first. */
  List<Event> events(long site) {
    return jdbc.sql(
            """
            SELECT at, by, step, from_state, to_state, fact_date, detail, note
              FROM site_event WHERE site = :site ORDER BY id DESC LIMIT :most
            """)
        .param("site", site)
        .param("most", MOST)
        .query(Event.class)
        .list();
  }

  /** The captures, newest first. */
  List<Captured> captures(long site) {
    return jdbc.sql("SELECT * FROM site_capture WHERE site = :site ORDER BY id DESC LIMIT :most")
        .param("site", site)
        .param("most", MOST)
        .query((row, number) -> captured(row))
        .list();
  }

  /** All captures that have a package, the oldest first. */
  List<Captured> packages(long site) {
    return jdbc.sql("SELECT * FROM site_capture WHERE site = :site AND sha256 <> '' ORDER BY id")
        .param("site", site)
        .query((row, number) -> captured(row))
        .list();
  }

  private static Captured captured(ResultSet row) throws SQLException {
    return new Captured(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class),
        row.getString("by"),
        row.getString("address"),
        SiteCapture.Outcome.valueOf(row.getString("outcome")),
        row.getString("sha256"),
        row.getString("picture"),
        reasons(row));
  }

  private static List<Reason> reasons(ResultSet row) throws SQLException {
    String[] rules = texts(row.getArray("rules"));
    String[] zh = texts(row.getArray("zh"));
    String[] en = texts(row.getArray("en"));
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; i < rules.length; i++) {
      reasons.add(new Reason(rules[i], zh[i], en[i]));
    }
    return reasons;
  }

  private static String[] texts(Array array) throws SQLException {
    return (String[]) array.getArray();
  }

  /** The last judgement and when it was made; empty if there is none. */
  Optional<Event> lastOf(SiteStep step, long site) {
    return events(site).stream().filter(event -> event.step() == step).findFirst();
  }

  /** The blocking of a site that is closed. */
  Blocking lastBlocking(long site) {
    return jdbc.sql(
            """
            SELECT b.from_state, b.fact_date, b.ledger_entry,
                   (SELECT count(*) FROM site_event r
                     WHERE r.site = b.site AND r.id > b.id AND r.step = 'RECHECK'
                       AND r.detail = 'GONE') AS rechecks
              FROM site_event b
             WHERE b.site = :site AND b.step = 'BLOCK'
             ORDER BY b.id DESC
             LIMIT 1
            """)
        .param("site", site)
        .query(Blocking.class)
        .single();
  }
}
