package io.jianzhen.platform.tipoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 安监总财〔2018〕19号: 15 % of the fine, at least 3,000, at most 300,000 yuan. */
class RewardRuleTest {

  private static final RewardRule RULE = RewardRule.on(LocalDate.of(2021, 12, 28)).orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "0.01,       0, FEN,       3000.00",
    "10000,      0, FEN,       3000.00",
    "20000,      0, FEN,       3000.00",
    "20001,      0, FEN,       3000.15",
    "20001,      0, YUAN,      3000.00",
    "20001,      0, YUAN_UP,   3001.00",
    "2000000,    0, FEN,     300000.00",
    "3000000,    0, FEN,     300000.00",
    "10000,     20, FEN,       3600.00",
    "100000,    20, FEN,      18000.00",
    "1900000,   20, FEN,     300000.00"
  })
  void theRewardFollowsTheFineBetweenItsBounds(
      BigDecimal fine, BigDecimal increase, Rounding rounding, BigDecimal reward) {
    assertThat(RULE.amount(fine, increase, rounding)).isEqualTo(reward);
  }

  @Test
  void withoutAFineThereIsNothingToReckonWith() {
    assertThatThrownBy(() -> RULE.amount(BigDecimal.ZERO, BigDecimal.ZERO, Rounding.FEN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theRuleIsInForceFromTheFourthOfJanuary2018() {
    assertThat(RewardRule.on(LocalDate.of(2018, 1, 3))).isEmpty();
    assertThat(RewardRule.on(LocalDate.of(2018, 1, 4))).contains(RULE);
  }
}
