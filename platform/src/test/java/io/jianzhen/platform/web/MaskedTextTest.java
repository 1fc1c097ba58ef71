package io.jianzhen.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "999999199001011234",
        "99999919900101123X",
        "999999199O01011234",
        "9999991990OIO11234",
        "999999-19900101-1234",
        "999999 19900101 1234",
        "9 9 9 9 9 9 1 9 9 0 0 1 0 1 1 2 3 4",
        "999999900101123",
        "９９９９９９１９９００１０１１２３４"
      })
  void anIdentityNumberIsHiddenHoweverItIsWritten(String number) {
    for (String text : new String[] {number, "T" + number, "证号" + number + "有误"}) {
      assertThat(MaskedText.of(text)).contains("******").doesNotContain(number.substring(7));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"13900001234", "139-0000-1234", "139 0000 1234"})
  void aTelephoneIsHidden(String phone) {
    assertThat(MaskedText.of("电话" + phone + "。"))
        .startsWith("电话139")
        .endsWith("34。")
        .contains("****");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-03-01 至 2026-02-28",
        "名册20211228.xlsx",
        "Shanghai 2021, row 12",
        "T120116",
        "compare both original cards and look the number up at cx.mem.gov.cn"
      })
  void daysAndWordsStayAsTheyAre(String text) {
    assertThat(MaskedText.of(text)).isEqualTo(text);
  }

  @Test
  void aNumberFieldIsHiddenWhateverStandsInIt() {
    assertThat(MaskedText.of("idNumber", "9999无1990号")).isEqualTo("9999无1**0号");
    assertThat(MaskedText.says("number", "津A-7788-99", "编号津A-7788-99有误"))
        .isEqualTo("编号津A-778**99有误");
  }
}
