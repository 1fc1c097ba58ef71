package io.jianzhen.detect.qr;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.qr.read.QrCode;
import java.util.List;

/**
 * What is to be said of one code.
 *
 * @param code the code
 * @param payload what it holds
 * @param findings the reasons to look again, {@code QR_NOT_OFFICIAL} first; empty if there are
 *     none, which says nothing about whether a certificate is genuine
 */
public record QrVerdict(QrCode code, QrPayload payload, List<Finding> findings) {

  public QrVerdict {
    findings = List.copyOf(findings);
  }

  /** Whether a person has to look at it. */
  public boolean callsForDecision() {
    return findings.stream().anyMatch(finding -> finding.severity().callsForDecision());
  }
}
