package io.jianzhen.platform.casework;

import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkInHand;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The leads that a person handles go to a colleague. */
@Component
class LeadHandover implements WorkInHand {

  private static final int MOST_AT_ONCE = 10_000;

  private final Leads leads;

  LeadHandover(Leads leads) {
    this.leads = leads;
  }

  @Override
  public Map<String, Long> held(SignedIn me) {
    return leads.handled(me);
  }

  @Override
  public List<Piece> heldBy(String username, SignedIn me, int most) {
    return leads.handledBy(username, me, most).stream()
        .map(lead -> new Piece(lead.number(), lead.title(), "/leads/" + lead.id()))
        .toList();
  }

  @Override
  public int passOn(String from, String to, String reason, SignedIn by) {
    leads.lockHandled(from);
    List<Lead> handled = leads.handledBy(from, by, MOST_AT_ONCE);
    for (Lead lead : handled) {
      int version = leads.move(lead, Leads.Change.of(lead).takenBy(to));
      leads.note(
          lead.id(),
          new Leads.Noted(LeadStep.ASSIGN.name(), to + " " + reason, null, version),
          by.username());
    }
    return handled.size();
  }
}
