package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.certificate.OwnRoster;
import io.jianzhen.platform.certificate.ReportedFindings;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The cards that employers have reported as forged. What follows is the unit's decision. */
@Repository
class ForgedReports {

  private final JdbcClient jdbc;
  private final OwnRoster roster;
  private final ReportedFindings findings;
  private final SelfChecks checks;
  private final AuditTrail audit;
  private final Clock clock;

  ForgedReports(
      JdbcClient jdbc,
      OwnRoster roster,
      ReportedFindings findings,
      SelfChecks checks,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.roster = roster;
    this.findings = findings;
    this.checks = checks;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A report.
   *
   * @param finding as it was noted then; {@link ReportedFindings#standing} has it now
   * @param photo of the card, or null
   */
  record Report(
      long id,
      long finding,
      String name,
      String item,
      String reason,
      @Nullable Long photo,
      String by,
      OffsetDateTime at) {}

  /** A report with how its finding stands now. */
  record Seen(Report report, ReportedFindings.Standing standing) {}

  /**
   * Reports an entry, once; false if it is no longer on file.
   *
   * @param reason without an identity number
   */
  @Transactional
  boolean add(SelfCheck one, EntryKey key, String reason, SignedIn me) {
    Optional<OwnRoster.Entry> entry = key.find(roster, one);
    Optional<Long> finding =
        entry.flatMap(
            of -> findings.report(one.enterprise(), of.importId(), of.sheetRow(), reason));
    if (entry.isEmpty() || finding.isEmpty()) {
      return false;
    }
    if (write(one, key, entry.get(), finding.get(), reason, me) > 0) {
      checks.note(one.id(), "REPORTED", entry.get().name(), me.username());
      audit.record(me, "SELF_CHECK_REPORT", OwnSelfCheck.reference(one.id()), key.reference());
    }
    return true;
  }

  private int write(
      SelfCheck one,
      EntryKey key,
      OwnRoster.Entry entry,
      long finding,
      String reason,
      SignedIn me) {
    return jdbc.sql(
            """
            INSERT INTO self_check_report (self_check, finding, name, item, reason, photo, by, at)
            VALUES (:check, :finding, :name, :item, :reason,
                    (SELECT max(id) FROM self_check_file
                      WHERE self_check = :check AND kind = 'CARD'
                        AND import = :import AND sheet_row = :row), :by, :now)
            ON CONFLICT DO NOTHING
            """)
        .param("check", one.id())
        .param("finding", finding)
        .param("name", entry.name())
        .param("item", entry.item())
        .param("reason", reason)
        .param("import", key.importId())
        .param("row", key.sheetRow())
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  /** The reports of a self-check, the first one first; callers have looked it up. */
  List<Seen> of(long check) {
    List<Report> reports =
        jdbc.sql(
                """
                SELECT id, finding, name, item, reason, photo, by, at FROM self_check_report
                 WHERE self_check = :check ORDER BY id
                """)
            .param("check", check)
            .query(Report.class)
            .list();
    var standing = findings.standing(reports.stream().map(Report::finding).toList());
    return reports.stream()
        .flatMap(
            one ->
                Optional.ofNullable(standing.get(one.finding()))
                    .map(now -> new Seen(one, now))
                    .stream())
        .toList();
  }

  /**
   * A report of this self-check.
   *
   * @throws OutOfReach if there is none
   */
  Seen get(long check, long id) {
    return of(check).stream()
        .filter(one -> one.report().id() == id)
        .findFirst()
        .orElseThrow(() -> new OutOfReach("report " + id));
  }
}
