package io.jianzhen.platform.tipoff;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reward, with the numbers it was reckoned with; amounts in yuan.
 *
 * @param rule a {@link RewardRule}
 * @param increase in percent, 0 for none
 * @param proposedBy user name
 * @param decidedBy user name of the second person, or null
 * @param collectBy last day to collect it, or null before it is approved
 */
record Reward(
    long id,
    long tipOff,
    String rule,
    BigDecimal fine,
    BigDecimal percent,
    BigDecimal least,
    BigDecimal most,
    BigDecimal increase,
    Rounding rounding,
    BigDecimal amount,
    State state,
    String proposedBy,
    @Nullable String decidedBy,
    @Nullable LocalDate collectBy,
    @Nullable LocalDate paidOn,
    int version) {

  /** How far it has come. */
  enum State {
    PROPOSED("warn"),
    APPROVED("info"),
    REJECTED("quiet"),
    PAID("good");

    private final String kind;

    State(String kind) {
      this.kind = kind;
    }

    /** The kind of chip that shows the state. */
    public String kind() {
      return kind;
    }
  }

  /** What the ledger and the trail call it. */
  String reference() {
    return "reward:" + id;
  }

  /** The paper in which the rule stands. */
  public String basis() {
    return RewardRule.basisOf(rule);
  }

  /** The share of the fine, before it was raised, bounded and rounded. */
  public BigDecimal share() {
    return fine.multiply(percent).movePointLeft(2);
  }
}
