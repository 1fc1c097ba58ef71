package io.jianzhen.platform.tipoff.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As 《支付结算办法》 writes amounts in capitals. */
class YuanInWordsTest {

  @ParameterizedTest
  @CsvSource({
    "0.00,         零元整",
    "0.05,         伍分",
    "0.50,         伍角",
    "1.05,         壹元零伍分",
    "3000.00,      叁仟元整",
    "3000.15,      叁仟元壹角伍分",
    "3600.00,      叁仟陆佰元整",
    "1409.50,      壹仟肆佰零玖元伍角",
    "6007.14,      陆仟零柒元壹角肆分",
    "10000.00,     壹万元整",
    "10050.05,     壹万零伍拾元零伍分",
    "100010.00,    壹拾万零壹拾元整",
    "107000.53,    壹拾万柒仟元伍角叁分",
    "300000.00,    叁拾万元整",
    "100000001.00, 壹亿零壹元整",
    "100010001.00, 壹亿零壹万零壹元整"
  })
  void anAmountStandsInCapitals(BigDecimal amount, String words) {
    assertThat(YuanInWords.of(amount)).isEqualTo(words);
  }

  @Test
  void whatIsNoAmountIsRefused() {
    for (String amount : new String[] {"-1", "0.001", "1000000000000"}) {
      assertThatThrownBy(() -> YuanInWords.of(new BigDecimal(amount)))
          .isInstanceOf(RuntimeException.class);
    }
  }
}
