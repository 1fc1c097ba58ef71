package io.jianzhen.detect.host;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.host.words.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing seen in a name or address.
 *
 * @param rule which rule saw it
 * @param tier how urgent it makes the name
 * @param imitates the official site it leads people to believe in, or null if it is none in
 *     particular, as with names that borrow gov.cn in general
 * @param span where it was seen
 * @param says why, as a sentence
 */
public record HostFinding(
    HostRule rule, Tier tier, @Nullable OfficialSite imitates, Span span, Sentence says) {

  /** The first site that any of the findings names. */
  static Optional<OfficialSite> imitated(List<HostFinding> findings) {
    return findings.stream()
        .flatMap(finding -> Optional.ofNullable(finding.imitates).stream())
        .findFirst();
  }

  /** Whether one of the findings says already that the name is that of this site. */
  static boolean isTold(OfficialSite site, List<HostFinding> findings) {
    return findings.stream().anyMatch(finding -> site.equals(finding.imitates));
  }
}
