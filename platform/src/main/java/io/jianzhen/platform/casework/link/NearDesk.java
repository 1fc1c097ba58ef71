package io.jianzhen.platform.casework.link;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Officers say of near particulars that they are the same, or not, and take it back. */
@Service
class NearDesk {

  private final NearLinks links;
  private final AuditTrail audit;

  NearDesk(NearLinks links, AuditTrail audit) {
    this.links = links;
    this.audit = audit;
  }

  /**
   * State, history and audit trail in one transaction.
   *
   * @param seen the pair as the officer saw it
   * @throws NearMovedOn if another officer was faster, or the step is none of this state
   */
  @Transactional
  void take(NearPair seen, NearPair.Step step, String reason, SignedIn me) {
    if (!step.isOpenFor(seen.state())) {
      throw new NearMovedOn(seen);
    }
    links.take(seen, step, reason, me);
    audit.record(me, "NEAR_" + step, seen.reference(), seen.kind());
  }
}
