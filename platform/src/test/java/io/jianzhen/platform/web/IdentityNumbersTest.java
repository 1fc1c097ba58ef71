package io.jianzhen.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "999999199001011238",
        "员工999999199001011238离职",
        "99999919900101123x",
        "999999 19900101 123X",
        "999999-19900101-1238",
        "９９９９９９１９９００１０１１２３８",
        "T999999199001011238",
        "999999199001019999"
      })
  void areFoundHoweverTheyAreWritten(String text) {
    assertThat(IdentityNumbers.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "执法检查记录第12号，2021-12-08 10:30",
        "2021-12-08 2021-12-09 2021-12-10",
        "91120116MAT000018U",
        "022-12345678、13900000000"
      })
  void areNotDatesCreditCodesOrTelephones(String text) {
    assertThat(IdentityNumbers.isIn(text)).isFalse();
  }
}
