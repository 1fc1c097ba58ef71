package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.certificate.AlreadyDecided;
import io.jianzhen.platform.certificate.Decision;
import io.jianzhen.platform.certificate.FindingDesk;
import io.jianzhen.platform.certificate.RosterReplaced;
import io.jianzhen.platform.ledger.Ledger;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units' side: assigning self-checks, accepting and returning them. */
@Service
class SelfCheckDesk {

  /** More codes than this nobody hands out in one go. */
  static final int MOST_AT_ONCE = 500;

  /** Who may be assigned one: has none open, and is on the list or has none accepted yet. */
  private static final String CANDIDATES =
      """
        FROM enterprise e JOIN unit u ON u.code = e.unit
       WHERE starts_with(u.path, :reach)
         AND (:listed AND e.credit_code IN (:codes)
              OR NOT :listed AND (:unit = '' OR e.unit = :unit)
                 AND (:industry = '' OR e.industry = :industry)
                 AND NOT EXISTS (SELECT 1 FROM self_check a
                                  WHERE a.enterprise = e.id AND a.state = 'ACCEPTED'))
         AND NOT EXISTS (SELECT 1 FROM self_check s
                          WHERE s.enterprise = e.id AND s.state NOT IN ('ACCEPTED', 'WITHDRAWN'))
      """;

  private final JdbcClient jdbc;
  private final SelfChecks checks;
  private final Invitations invitations;
  private final ForgedReports reports;
  private final FindingDesk findings;
  private final Ledger ledger;
  private final AuditTrail audit;
  private final Clock clock;

  SelfCheckDesk(
      JdbcClient jdbc,
      SelfChecks checks,
      Invitations invitations,
      ForgedReports reports,
      FindingDesk findings,
      Ledger ledger,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.checks = checks;
    this.invitations = invitations;
    this.reports = reports;
    this.findings = findings;
    this.ledger = ledger;
    this.audit = audit;
    this.clock = clock;
  }

  private record Candidate(long id, String name, String unit) {}

  /** An invitation as it is shown once. */
  record Invitation(long id, String employer, String code) {}

  /**
   * What came of an assignment.
   *
   * @param left how many employers could be assigned one but were more than fit in one go
   */
  record Assigned(List<Invitation> invitations, long left) {}

  /** Assigns a self-check to each employer meant that has none open, at most 500 in one go. */
  @Transactional
  Assigned assign(Assignment wanted, SignedIn me) {
    List<Invitation> made = new ArrayList<>();
    candidates(
            "SELECT e.id, e.name, e.unit" + CANDIDATES + " ORDER BY e.name, e.id LIMIT :most",
            wanted,
            me)
        .param("most", MOST_AT_ONCE)
        .query(Candidate.class)
        .list()
        .forEach(employer -> assign(employer, wanted, me).ifPresent(made::add));
    long left = candidates("SELECT count(*)" + CANDIDATES, wanted, me).query(Long.class).single();
    return new Assigned(List.copyOf(made), left);
  }

  private JdbcClient.StatementSpec candidates(String sql, Assignment wanted, SignedIn me) {
    return jdbc.sql(sql)
        .param("reach", me.reach())
        .param("listed", wanted.byList())
        .param("codes", wanted.byList() ? wanted.creditCodes() : List.of(""))
        .param("unit", wanted.unit())
        .param("industry", wanted.industry());
  }

  /** Empty if another person assigned one in the same moment. */
  private Optional<Invitation> assign(Candidate employer, Assignment wanted, SignedIn me) {
    InvitationCode code = invitations.next();
    Optional<Long> id =
        jdbc.sql(
                """
                INSERT INTO self_check (enterprise, unit, state, due, code_hash, code_expires,
                                        assigned_by, assigned_at)
                VALUES (:enterprise, :unit, 'ASSIGNED', :due, :hash, :expires, :by, :now)
                ON CONFLICT (enterprise) WHERE state NOT IN ('ACCEPTED', 'WITHDRAWN') DO NOTHING
                RETURNING id
                """)
            .param("enterprise", employer.id())
            .param("unit", employer.unit())
            .param("due", wanted.due())
            .param("hash", code.hash())
            .param("expires", invitations.expiry(wanted.due()))
            .param("by", me.username())
            .param("now", OffsetDateTime.now(clock))
            .query(Long.class)
            .optional();
    id.ifPresent(
        one -> {
          checks.note(one, "ASSIGNED", "", me.username());
          audit.record(
              me, "SELF_CHECK_ASSIGN", OwnSelfCheck.reference(one), "enterprise:" + employer.id());
        });
    return id.map(one -> new Invitation(one, employer.name(), code.text()));
  }

  /**
   * Makes a new code for a self-check; the one before opens nothing any more.
   *
   * @throws StepRefused if it is submitted or accepted
   * @throws OutOfReach if there is none within reach
   */
  @Transactional
  Invitation inviteAgain(long id, SignedIn me) {
    SelfCheck one = hold(id, me);
    if (!one.state().isWithEmployer()) {
      throw new StepRefused(id);
    }
    InvitationCode code = invitations.next();
    jdbc.sql("UPDATE self_check SET code_hash = :hash, code_expires = :expires WHERE id = :id")
        .param("hash", code.hash())
        .param("expires", invitations.expiry(one.due()))
        .param("id", id)
        .update();
    checks.note(id, "INVITED", "", me.username());
    audit.record(me, "SELF_CHECK_INVITE", OwnSelfCheck.reference(id), "");
    return new Invitation(id, one.employer(), code.text());
  }

  /**
   * Accepts what was submitted.
   *
   * @param version the answers that the person has read
   * @throws StepRefused if something else stands meanwhile
   */
  @Transactional
  void accept(long id, int version, SignedIn me) {
    checks.move(read(id, version, me), CheckState.ACCEPTED, "", me.username());
    audit.record(me, "SELF_CHECK_ACCEPT", OwnSelfCheck.reference(id), "version " + version);
  }

  /**
   * Returns what was submitted; the employer no longer counts (B1) until it submits again.
   *
   * @param version the answers that the person has read
   * @param reason not blank, without an identity number
   * @throws StepRefused if something else stands meanwhile
   */
  @Transactional
  void sendBack(long id, int version, String reason, SignedIn me) {
    checks.move(read(id, version, me), CheckState.RETURNED, reason, me.username());
    ledger.reverseAll(OwnSelfCheck.reference(id), reason, me.username());
    audit.record(me, "SELF_CHECK_RETURN", OwnSelfCheck.reference(id), "version " + version);
  }

  /**
   * Decides on a report of the employer that the card is suspected forged; B2 and the lead follow
   * as with every such decision.
   *
   * @throws AlreadyDecided if somebody has decided meanwhile
   * @throws RosterReplaced if the entry is no longer on the employer's roster
   * @throws OutOfReach if there is no such report within reach
   */
  @Transactional
  void openLead(long id, long report, SignedIn me) {
    checks.get(id, me);
    ForgedReports.Seen seen = reports.get(id, report);
    findings.decide(seen.standing().id(), Decision.SUSPECTED_FORGED, seen.report().reason(), me);
    checks.note(id, "LEAD", seen.report().name(), me.username());
  }

  private SelfCheck hold(long id, SignedIn me) {
    checks.get(id, me);
    checks.lock(id);
    return checks.get(id, me);
  }

  private SelfCheck read(long id, int version, SignedIn me) {
    SelfCheck one = hold(id, me);
    Integer submitted = one.submitted();
    if (one.state() != CheckState.SUBMITTED || submitted == null || submitted != version) {
      throw new StepRefused(id);
    }
    return one;
  }
}
