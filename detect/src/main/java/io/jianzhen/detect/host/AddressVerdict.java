package io.jianzhen.detect.host;

import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.detect.host.register.OfficialSite;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said of one web address.
 *
 * @param address the address as a browser reads it, or why it reads none
 * @param tier the most urgent tier of its findings, or OFFICIAL, RESTRICTED or NONE; NONE for what
 *     no browser opens
 * @param findings the reasons, most urgent first
 */
public record AddressVerdict(WebAddress address, Tier tier, List<HostFinding> findings) {

  public AddressVerdict {
    findings = List.copyOf(findings);
  }

  /** The official site it imitates, where the findings name one. */
  public Optional<OfficialSite> imitates() {
    return HostFinding.imitated(findings);
  }
}
