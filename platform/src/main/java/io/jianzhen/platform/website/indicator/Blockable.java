package io.jianzhen.platform.website.indicator;

import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.host.register.OfficialSites;
import io.jianzhen.detect.host.register.PublicSuffixes;
import java.util.List;

/**
 * Which names a block list may hold. A list that blocks a name and all below it must never shut out
 * an official site, whatever people have judged: not the site itself, not a name above it, and
 * nothing that only public bodies can register.
 */
final class Blockable {

  /** Leaves room for the name of the zone: a name in the DNS has 253 characters at most. */
  private static final int LONGEST = 200;

  private Blockable() {}

  /** The domains of a sheet that may be blocked, in the order of the sheet. */
  static List<HostName> of(IndicatorSheet sheet) {
    return sheet.indicators().stream()
        .filter(one -> one.kind() == Indicator.Kind.DOMAIN)
        .map(one -> new HostName(one.value()))
        .filter(Blockable::mayBeBlocked)
        .distinct()
        .toList();
  }

  /** How many of a sheet may not. */
  static int leftOut(IndicatorSheet sheet) {
    return sheet.indicators().size() - of(sheet).size();
  }

  static boolean mayBeBlocked(HostName host) {
    PublicSuffixes suffixes = PublicSuffixes.standard();
    return host.ascii().length() <= LONGEST
        && !suffixes.isRestricted(host)
        && !suffixes.isSuffix(host)
        && OfficialSites.standard().holder(host).isEmpty()
        && !isAboveOfficial(host);
  }

  private static boolean isAboveOfficial(HostName host) {
    return OfficialSites.standard().sites().stream()
        .map(OfficialSite::hosts)
        .flatMap(List::stream)
        .map(official -> official.startsWith("*.") ? official.substring(2) : official)
        .anyMatch(official -> new HostName(official).isSameOrUnder(host));
  }
}
