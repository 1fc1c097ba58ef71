package io.jianzhen.cli;

import io.jianzhen.detect.Severity;
import io.jianzhen.roster.Summary;
import java.util.Map;

/**
 * How a roster came out.
 *
 * @param findings number of listed findings by weight
 */
record Tally(Summary rows, Map<Severity, Integer> findings) {

  int of(Severity severity) {
    return findings.getOrDefault(severity, 0);
  }

  /** Whether a person has to look at anything. */
  boolean callsForDecision() {
    return findings.entrySet().stream()
        .anyMatch(weight -> weight.getKey().callsForDecision() && weight.getValue() > 0);
  }
}
