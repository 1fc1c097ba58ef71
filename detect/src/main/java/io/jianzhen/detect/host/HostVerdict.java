package io.jianzhen.detect.host;

import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.register.OfficialSite;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said of one host name.
 *
 * @param host the name
 * @param tier the most urgent tier of its findings, or OFFICIAL, RESTRICTED or NONE
 * @param findings the reasons, most urgent first; empty for NONE
 */
public record HostVerdict(HostName host, Tier tier, List<HostFinding> findings) {

  public HostVerdict {
    findings = List.copyOf(findings);
  }

  /** The official site it imitates, where the findings name one. */
  public Optional<OfficialSite> imitates() {
    return HostFinding.imitated(findings);
  }
}
