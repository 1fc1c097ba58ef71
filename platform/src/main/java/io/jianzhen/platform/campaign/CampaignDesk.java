package io.jianzhen.platform.campaign;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Begins campaigns. */
@Service
class CampaignDesk {

  private final Campaigns campaigns;
  private final CampaignInHand inHand;
  private final Decisions decisions;
  private final AuditTrail audit;

  CampaignDesk(Campaigns campaigns, CampaignInHand inHand, Decisions decisions, AuditTrail audit) {
    this.campaigns = campaigns;
    this.inHand = inHand;
    this.decisions = decisions;
    this.audit = audit;
  }

  /**
   * Begins the next campaign; the present one is put away with all that was done in it.
   *
   * @param seen the campaign that was in hand when the person was asked
   * @return false if another one is in hand by now
   */
  @Transactional
  boolean begin(NextCampaign next, String seen, SignedIn me) {
    CampaignPlan present = inHand.plan();
    if (!present.code().equals(seen)) {
      return false;
    }
    CampaignPlan plan = next.after(present, decisions.settled());
    if (!campaigns.begin(present, plan, me.username())) {
      return false;
    }
    audit.record(me, "CAMPAIGN_BEGIN", "campaign:" + plan.code(), "after " + present.code());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            inHand.forget();
          }
        });
    return true;
  }
}
