package io.jianzhen.platform.campaign;

import io.jianzhen.platform.campaign.calendar.ReminderRule;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The campaign in hand: whoever was given it when the server started has the new one as soon as the
 * office has begun it.
 */
@Component
class CampaignInHand implements Campaign {

  private final Campaigns campaigns;
  private final AtomicReference<@Nullable CampaignPlan> known = new AtomicReference<>();

  CampaignInHand(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  CampaignPlan plan() {
    CampaignPlan plan = known.get();
    if (plan == null) {
      plan = campaigns.inHand();
      known.set(plan);
    }
    return plan;
  }

  /** Is read anew when next asked for. */
  void forget() {
    known.set(null);
  }

  @Override
  public String code() {
    return plan().code();
  }

  @Override
  public String name() {
    return plan().name();
  }

  @Override
  public String documentNo() {
    return plan().documentNo();
  }

  @Override
  public LocalDate issuedOn() {
    return plan().issuedOn();
  }

  @Override
  public LocalDate from() {
    return plan().from();
  }

  @Override
  public LocalDate to() {
    return plan().to();
  }

  @Override
  public List<Phase> phases() {
    return plan().phases();
  }

  @Override
  public List<Obligation> obligations() {
    return plan().obligations();
  }

  @Override
  public List<Contradiction> contradictions() {
    return plan().contradictions();
  }

  @Override
  public List<ReminderRule> reminders() {
    return plan().reminders();
  }
}
