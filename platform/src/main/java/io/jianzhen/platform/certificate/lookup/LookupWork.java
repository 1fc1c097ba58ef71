package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was not found and is to be looked up again now, or is late. */
@Component
class LookupWork implements WorkSource {

  private static final int AT_MOST = 20;

  private final Lookups lookups;

  LookupWork(Lookups lookups) {
    this.lookups = lookups;
  }

  @Override
  public List<WorkItem> waitingFor(SignedIn me) {
    if (!mayLookUp(me)) {
      return List.of();
    }
    return lookups.list(new Lookups.Filter(LookupView.RECHECK, "", ""), me, 1, AT_MOST).stream()
        .map(
            entry ->
                new WorkItem(
                    "certificate.lookup.work",
                    List.of(entry.name(), entry.employer()),
                    entry.address(),
                    entry.due()))
        .toList();
  }

  /** Whether the person belongs to an employer, whose own entries are all that it sees. */
  static boolean isOwn(SignedIn me) {
    return me.isAnyOf(Role.ENTERPRISE);
  }

  static boolean mayLookUp(SignedIn me) {
    return me.isAnyOf(
        Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.ENTERPRISE);
  }
}
