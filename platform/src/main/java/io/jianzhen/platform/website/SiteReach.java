package io.jianzhen.platform.website;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which units' sites a person sees. The net-security detachment leads the work against counterfeit
 * sites in the whole district (the notice, section 3(2)), so its case officers see them all.
 */
@Component
class SiteReach {

  private final String netPolice;

  SiteReach(@Value("${jianzhen.websites.net-police:GA-WA}") String netPolice) {
    this.netPolice = netPolice;
  }

  /** A prefix of unit paths. */
  String of(SignedIn me) {
    return me.isAnyOf(Role.CASE_OFFICER) && me.unit().code().equals(netPolice) ? "/" : me.reach();
  }

  /** Whether the person does something about sites, and not only reads. */
  static boolean mayAct(SignedIn me) {
    return me.isAnyOf(
        Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.CASE_OFFICER);
  }
}
