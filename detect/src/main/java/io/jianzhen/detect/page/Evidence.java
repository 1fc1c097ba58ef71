package io.jianzhen.detect.page;

import io.jianzhen.detect.host.HostVerdict;
import io.jianzhen.detect.host.Tier;
import io.jianzhen.detect.host.address.HostName;
import java.util.List;
import java.util.Optional;

/**
 * A page and all that was drawn from it, as the rules see it.
 *
 * @param known whether a genuine site that is known by its pages answers on this host
 * @param host its host; empty if it is an IP address
 * @param byName what the host name alone tells
 * @param text what is seen of it, made plain
 */
record Evidence(
    PageSource source,
    Page page,
    boolean known,
    Optional<HostName> host,
    Optional<HostVerdict> byName,
    List<Mark> marks,
    FormIntent form,
    PlainText text) {

  /** Whether the host is a genuine one or lies under a restricted suffix. */
  boolean isGovernment() {
    Tier tier = byName.map(HostVerdict::tier).orElse(Tier.NONE);
    return known || tier == Tier.OFFICIAL || tier == Tier.RESTRICTED;
  }

  String shownHost() {
    return page.address().host().display();
  }
}
