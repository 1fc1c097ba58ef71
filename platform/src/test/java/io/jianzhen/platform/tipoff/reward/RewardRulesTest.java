package io.jianzhen.platform.tipoff.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 安监总财〔2018〕19号: 15 % of the fine, at least 3,000, at most 300,000 yuan; and other tariffs. */
class RewardRulesTest {

  private static final LocalDate NOTICE = LocalDate.of(2021, 12, 28);
  private static final RewardRules NATIONAL = new RewardRules("NATIONAL", "");
  private static final RewardRule.Rate RATE = rate(NATIONAL);

  @TempDir Path folder;

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
    assertThat(RATE.amount(fine, increase, rounding)).isEqualTo(reward);
  }

  @Test
  void withoutAFineThereIsNothingToReckonWith() {
    assertThatThrownBy(() -> RATE.amount(BigDecimal.ZERO, BigDecimal.ZERO, Rounding.FEN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theNationalRuleIsInForceFromTheFourthOfJanuary2018() {
    assertThat(NATIONAL.on(LocalDate.of(2018, 1, 3))).isEmpty();
    assertThat(NATIONAL.on(LocalDate.of(2018, 1, 4))).isPresent();
  }

  @Test
  void whatCouldNotBeReadOfTianjinsTariffIsNotMadeUp() {
    RewardRule rule = new RewardRules("TIANJIN", "").on(NOTICE).orElseThrow();
    assertThat(rule.rate()).isNull();
    assertThat(rule.namedOnly()).isTrue();
    assertThat(rule.doubt(Locale.CHINESE)).contains("未读到");
    assertThat(rule.doubt(Locale.ENGLISH)).contains("could not");
  }

  @Test
  void anInstallationAddsTheNumbersThatItHasRead() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("own.psv"),
            """
            # read from the paper in the archive
            rule_id|tariff|basis|from|to|percent|least|most|named_only|conf|doubt|doubt_en
            TJ2021|TIANJIN|天津市安全生产举报奖励办法（试行）|2021-01-21||10|1000|50000|yes|S||
            """);
    RewardRules rules = new RewardRules("TIANJIN", own.toString());
    assertThat(rate(rules).amount(new BigDecimal("20000"), BigDecimal.ZERO, Rounding.FEN))
        .isEqualTo("2000.00");
    assertThat(rules.named("TJ2021").orElseThrow().doubt(Locale.CHINESE)).isEmpty();
    assertThat(rules.named("NAT2018")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TJ2021|TIANJIN|x|2021-01-21||10|1000",
        "TJ2021|TIANJIN|x|2021-01-21||10|1000|500|yes|S||",
        "TJ2021|TIANJIN|x|2021-01-21||-1|1000|5000|yes|S||",
        "TJ2021|TIANJIN|x|soon||10|1000|5000|yes|S||",
        "TJ2021|TIANJIN|x|2021-01-21||ten|1000|5000|yes|S||"
      })
  void aTableThatCannotBeReadStopsTheStart(String row) throws IOException {
    Path own = Files.writeString(folder.resolve("own.psv"), row + "\n");
    assertThatThrownBy(() -> new RewardRules("TIANJIN", own.toString()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TJ2021");
  }

  @Test
  void aTariffOfWhichThereIsNoRowStopsTheStart() {
    assertThatThrownBy(() -> new RewardRules("TIANJING", ""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TIANJING");
  }

  private static RewardRule.Rate rate(RewardRules rules) {
    return Objects.requireNonNull(rules.on(NOTICE).orElseThrow().rate());
  }
}
