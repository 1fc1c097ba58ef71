package io.jianzhen.platform.website;

import io.jianzhen.platform.organisation.OutOfReach;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom a site was reported to, and when they received it. The caller has checked the reach. */
@Repository
class SiteReports {

  private final JdbcClient jdbc;

  SiteReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A report.
   *
   * @param letterNumber number of the letter that was sent, or null
   * @param receivedAt when it was received, or null
   */
  record Report(
      long id,
      Recipient recipient,
      String name,
      LocalDate sentOn,
      String means,
      @Nullable Long letter,
      @Nullable String letterNumber,
      @Nullable OffsetDateTime receivedAt) {}

  /** The reports of a site, the last one first. */
  List<Report> of(long site) {
    return jdbc.sql(
            """
            SELECT r.id, r.recipient, r.name, r.sent_on, r.means, r.letter,
                   l.number AS letter_number, r.received_at
              FROM site_report r LEFT JOIN site_letter l ON l.id = r.letter
             WHERE r.site = :site ORDER BY r.id DESC
            """)
        .param("site", site)
        .query(Report.class)
        .list();
  }

  /**
   * @throws OutOfReach if the site has no such report
   */
  Report get(long site, long report) {
    return of(site).stream()
        .filter(one -> one.id() == report)
        .findFirst()
        .orElseThrow(() -> new OutOfReach("report %d of website %d".formatted(report, site)));
  }

  /**
   * Adds one.
   *
   * @throws OutOfReach if the site has no such letter
   */
  long add(long site, Told told) {
    return jdbc.sql(
            """
            INSERT INTO site_report (site, recipient, name, sent_on, means, letter)
            SELECT :site, :recipient, :name, :on, :means, cast(:letter AS bigint)
             WHERE cast(:letter AS bigint) IS NULL
                OR EXISTS (SELECT 1 FROM site_letter WHERE id = :letter AND site = :site)
            RETURNING id
            """)
        .param("site", site)
        .param("recipient", told.recipient().name())
        .param("name", told.name())
        .param("on", told.on())
        .param("means", told.means())
        .param("letter", told.letter())
        .query(Long.class)
        .optional()
        .orElseThrow(
            () -> new OutOfReach("letter %s of website %d".formatted(told.letter(), site)));
  }

  void received(long report, OffsetDateTime at) {
    jdbc.sql("UPDATE site_report SET received_at = :at WHERE id = :id")
        .param("at", at)
        .param("id", report)
        .update();
  }
}
