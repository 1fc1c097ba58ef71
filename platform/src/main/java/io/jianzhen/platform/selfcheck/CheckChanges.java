package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.ledger.Ledger;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a unit may change of a self-check that it has assigned; each change has its reason. */
@Service
class CheckChanges {

  private final JdbcClient jdbc;
  private final SelfChecks checks;
  private final Ledger ledger;
  private final AuditTrail audit;

  CheckChanges(JdbcClient jdbc, SelfChecks checks, Ledger ledger, AuditTrail audit) {
    this.jdbc = jdbc;
    this.checks = checks;
    this.ledger = ledger;
    this.audit = audit;
  }

  /**
   * Withdraws a self-check that is not accepted yet: nothing is owed, its code opens nothing, and
   * if it was submitted it no longer counts (B1).
   *
   * @throws StepRefused if it is accepted or withdrawn
   * @throws OutOfReach if there is none within reach
   */
  @Transactional
  void withdraw(long id, String reason, SignedIn me) {
    SelfCheck one = hold(id, me);
    if (one.state() == CheckState.ACCEPTED || one.state() == CheckState.WITHDRAWN) {
      throw new StepRefused(id);
    }
    checks.move(one, CheckState.WITHDRAWN, reason, me.username());
    jdbc.sql("UPDATE self_check SET code_hash = NULL WHERE id = :id").param("id", id).update();
    ledger.reverseAll(OwnSelfCheck.reference(id), reason, me.username());
    audit.record(me, "SELF_CHECK_WITHDRAW", OwnSelfCheck.reference(id), "");
  }

  /**
   * Gives a self-check that is accepted or withdrawn back to the employer; it counts again (B1)
   * once it is submitted again.
   *
   * @throws StepRefused if it is open, or the employer has another open one
   * @throws OutOfReach if there is none within reach
   */
  @Transactional
  void reopen(long id, String reason, SignedIn me) {
    SelfCheck one = hold(id, me);
    if (one.state() != CheckState.ACCEPTED && one.state() != CheckState.WITHDRAWN) {
      throw new StepRefused(id);
    }
    try {
      checks.move(one, CheckState.RETURNED, reason, me.username());
    } catch (DuplicateKeyException another) {
      throw new StepRefused(id);
    }
    ledger.reverseAll(OwnSelfCheck.reference(id), reason, me.username());
    audit.record(me, "SELF_CHECK_REOPEN", OwnSelfCheck.reference(id), "");
  }

  /**
   * Sets another last day; the one before stays in the history.
   *
   * @throws StepRefused if it is not the employer's turn
   * @throws OutOfReach if there is none within reach
   */
  @Transactional
  void due(long id, LocalDate due, String reason, SignedIn me) {
    SelfCheck one = withEmployer(id, me);
    jdbc.sql(
            """
            UPDATE self_check
               SET due = :due,
                   code_expires = greatest(code_expires,
                       (:due::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')
             WHERE id = :id
            """)
        .param("due", due)
        .param("id", id)
        .update();
    String note = "%s → %s：%s".formatted(one.due(), due, reason);
    checks.note(id, "DUE", note, me.username());
    audit.record(me, "SELF_CHECK_DUE", OwnSelfCheck.reference(id), one.due() + " " + due);
  }

  /**
   * Reminds the employer: it reads so on its page.
   *
   * @throws StepRefused if it is not the employer's turn
   * @throws OutOfReach if there is none within reach
   */
  @Transactional
  void remind(long id, SignedIn me) {
    withEmployer(id, me);
    checks.note(id, "REMINDED", "", me.username());
    audit.record(me, "SELF_CHECK_REMIND", OwnSelfCheck.reference(id), "");
  }

  private SelfCheck withEmployer(long id, SignedIn me) {
    SelfCheck one = hold(id, me);
    if (!one.state().isWithEmployer()) {
      throw new StepRefused(id);
    }
    return one;
  }

  private SelfCheck hold(long id, SignedIn me) {
    checks.get(id, me);
    checks.lock(id);
    return checks.get(id, me);
  }
}
