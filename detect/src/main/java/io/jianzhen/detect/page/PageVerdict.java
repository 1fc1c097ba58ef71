package io.jianzhen.detect.page;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.Tier;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said of one page.
 *
 * @param url where it came from
 * @param tier OFFICIAL or RESTRICTED by its host; else ALERT, WATCH or NONE by its findings
 * @param findings the reasons, strongest first
 * @param remarks what limits the verdict, such as that no genuine site is known by its pages
 */
public record PageVerdict(
    String url, Tier tier, List<PageFinding> findings, List<Sentence> remarks) {

  public PageVerdict {
    findings = List.copyOf(findings);
    remarks = List.copyOf(remarks);
  }

  /** What the page pretends to be, by its strongest finding that says so. */
  public Optional<PageFinding.Target> imitates() {
    return findings.stream().flatMap(finding -> finding.imitates().stream()).findFirst();
  }
}
