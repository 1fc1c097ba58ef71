package io.jianzhen.detect.qr;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.qr.read.QrCode;
import java.util.List;

/**
 * What is to be said of one code.
 *
 * @param code the code
 * @param payload what it holds
 * @param isOfficial whether it holds an address, and every one of them is of an official site; a
 *     code without an address leads nowhere and is not official
 * @param findings the reasons to look again, {@code QR_NOT_OFFICIAL} first; empty if there are
 *     none, which says nothing about whether a certificate is genuine
 */
public record QrVerdict(
    QrCode code, QrPayload payload, boolean isOfficial, List<Finding> findings) {

  public QrVerdict {
    findings = List.copyOf(findings);
  }

  /** Whether a person has to look at it. */
  public boolean callsForDecision() {
    return findings.stream().anyMatch(finding -> finding.severity().callsForDecision());
  }
}
