package io.jianzhen.platform.tipoff.reward;

import java.math.BigDecimal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the rules leave to each place. */
@Component
final class RewardSettings {

  private final BigDecimal increase;
  private final Rounding rounding;
  private final int days;

  /**
   * @param increase by how many percent the reward of an employee of the firm is raised; provinces
   *     differ, so none until it is set
   * @param days to collect an approved reward
   */
  RewardSettings(
      @Value("${jianzhen.rewards.employee-increase:0}") BigDecimal increase,
      @Value("${jianzhen.rewards.rounding:FEN}") Rounding rounding,
      @Value("${jianzhen.rewards.days-to-collect:60}") int days) {
    if (increase.signum() < 0 || days < 1) {
      throw new IllegalArgumentException(
          "jianzhen.rewards: increase %s, days %d".formatted(increase, days));
    }
    this.increase = increase;
    this.rounding = rounding;
    this.days = days;
  }

  BigDecimal increase() {
    return increase;
  }

  Rounding rounding() {
    return rounding;
  }

  int days() {
    return days;
  }
}
