package io.jianzhen.platform.inspection.risk;

import io.jianzhen.detect.Table;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What makes a visit worth its while. Points are data, {@code risk-weights.psv}: points for each
 * one that is counted, and the most that the factor gives. Texts are {@code
 * inspection.risk.<name>}.
 */
public enum RiskFactor {
  /** An industry whose managers must be assessed (安全生产法 art. 27). */
  HIGH_RISK_INDUSTRY,
  /** One of the eight trades of the notice. */
  LISTED_INDUSTRY,
  /** Certificates that nobody has confirmed at the official platform. */
  UNVERIFIED,
  /** Certificates on file that contradict themselves. */
  CONTRADICTION,
  /** Findings of earlier visits. */
  PAST_FINDING,
  /** Living leads about the employer. */
  LEAD,
  /** Living leads of tip-offs that name the employer. */
  TIP_OFF,
  NEVER_VISITED,
  NO_SELF_CHECK;

  private static final Map<String, int[]> WEIGHTS =
      Table.rows(RiskFactor.class, "risk-weights.psv").stream()
          .collect(
              Collectors.toMap(
                  row -> row[0],
                  row -> new int[] {Integer.parseInt(row[1]), Integer.parseInt(row[2])}));

  /** Points for so many. */
  int points(long count) {
    int[] weight = WEIGHTS.get(name());
    if (weight == null) {
      throw new IllegalStateException("risk-weights.psv has no row " + name());
    }
    return (int) Math.min(weight[1], count * weight[0]);
  }
}
