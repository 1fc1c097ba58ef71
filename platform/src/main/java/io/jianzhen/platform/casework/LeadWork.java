package io.jianzhen.platform.casework;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Leads that wait: without an owner for the office, sent to us for our unit, mine for me. */
@Component
class LeadWork implements WorkSource {

  private static final int MOST = 20;

  private final Leads leads;

  LeadWork(Leads leads) {
    this.leads = leads;
  }

  @Override
  public List<WorkItem> waitingFor(SignedIn me) {
    List<WorkItem> waiting = new ArrayList<>();
    if (me.isAnyOf(Role.OFFICE)) {
      add(waiting, "UNOWNED", me);
    }
    if (me.isAnyOf(Role.CASE_OFFICER, Role.INSPECTOR, Role.UNIT_REVIEWER, Role.UNIT_REPORTER)) {
      add(waiting, "OFFERED", me);
      add(waiting, "MINE", me);
    }
    return waiting.stream().limit(MOST).toList();
  }

  private void add(List<WorkItem> waiting, String whose, SignedIn me) {
    leads.list(new Leads.Filter("LIVING", "", whose), me, 1, MOST - waiting.size()).stream()
        .map(
            lead ->
                new WorkItem(
                    "casework.work." + whose,
                    List.of(lead.number(), lead.title()),
                    "/leads/" + lead.id(),
                    null))
        .forEach(waiting::add);
  }
}
